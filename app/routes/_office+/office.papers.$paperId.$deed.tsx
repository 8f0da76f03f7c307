import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getGuardDocuments } from "#app/features/guard/get-guard-documents.server.ts";
import { doPaperDeed, paperDeedSchema } from "#app/features/papers/do-paper-deed.server.ts";
import { findPaperWork } from "#app/features/papers/get-paper-work.server.ts";
import { PaperDeedPage } from "#app/features/papers/paper-deed-page.tsx";
import { PAPER_DEEDS } from "#app/features/papers/paper-work.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound, seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, work, deed } = await getDeed(args);
  const title = textFor(args.context.locale, "office")(`papers.deed.${deed}.question`);
  const guarded = deed === "publication" && work.public ? await getGuardDocuments(viewer, { paperId: work.id }) : [];
  return { work, deed, guarded, title: `${title} ${work.reference}` };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, work, deed } = await getDeed(args);
  const submission = parseForm(await readForm(args.request, ["version", "guardReason"]), paperDeedSchema);
  if (submission.status !== "success") return unprocessable({ refused: "invalid" });
  const answer = await doPaperDeed(viewer, deed, { paperId: work.id, ...submission.value });
  return answer.ok ? seeOther(`/office/papers/${work.id}`) : unprocessable({ refused: answer.refused });
}

export default function PaperDeed() {
  const { work, deed, guarded } = useLoaderData<typeof loader>();
  return <PaperDeedPage work={work} deed={deed} guarded={guarded} refused={useActionData<typeof action>()?.refused} />;
}

async function getDeed({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const deed = PAPER_DEEDS.find((known) => known === params.deed);
  const work = deed && (await findPaperWork(viewer, params.paperId, context.locale));
  if (!deed || !work) throw notFound();
  return { viewer, deed, work };
}
