import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { findPaperWork } from "#app/features/papers/get-paper-work.server.ts";
import { listPaperFormChoices } from "#app/features/papers/list-paper-form-choices.server.ts";
import { OfficePaperPage } from "#app/features/papers/office-paper-page.tsx";
import { readSaved } from "#app/features/papers/paper-work.ts";
import { submitPaper } from "#app/features/papers/submit-paper.server.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { notFound, seeOther } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const work = await findPaperWork(viewer, params.paperId, context.locale);
  if (!work) throw notFound();
  const saved = readSaved(new URL(request.url).searchParams);
  return { work, choices: await listPaperFormChoices(viewer, work.id), saved, title: `${work.reference} ${work.name}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const work = await findPaperWork(viewer, params.paperId, context.locale);
  if (!work) throw notFound();
  const answer = await submitPaper(viewer, request, context.locale, work);
  if (answer.saved) return seeOther(`/office/papers/${work.id}?saved=changed`);
  return data(answer.reply, { status: answer.failed ? 422 : 200 });
}

export default function OfficePaper() {
  const { work, choices, saved } = useLoaderData<typeof loader>();
  return <OfficePaperPage work={work} choices={choices} saved={saved} reply={useActionData<typeof action>()} />;
}
