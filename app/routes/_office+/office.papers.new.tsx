import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { getNewPaperValues } from "#app/features/papers/get-new-paper-values.server.ts";
import { listPaperFormChoices } from "#app/features/papers/list-paper-form-choices.server.ts";
import { NewPaperPage } from "#app/features/papers/office-paper-page.tsx";
import { submitPaper } from "#app/features/papers/submit-paper.server.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const [choices, values] = await Promise.all([listPaperFormChoices(viewer, null), getNewPaperValues(viewer)]);
  return { choices, values, title: textFor(context.locale, "office")("papers.new") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const answer = await submitPaper(viewer, request, context.locale, null);
  if (answer.saved) return seeOther(`/office/papers/${answer.paperId}?saved=new`);
  return data(answer.reply, { status: answer.failed ? 422 : 200 });
}

export default function NewPaper() {
  const { choices, values } = useLoaderData<typeof loader>();
  return <NewPaperPage choices={choices} values={values} reply={useActionData<typeof action>()} />;
}
