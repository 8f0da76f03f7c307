import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaItem } from "#app/features/meetings/get-agenda-item.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { checkCountedReceipt, listCountedBoxes } from "#app/features/voting/counted-boxes.server.ts";
import { CountedReceiptsPage } from "#app/features/voting/counted-receipts-page.tsx";
import { receiptPublicKey } from "#app/features/voting/receipt-signature.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await getPage(await context.viewer(), params.agendaItemId);
  const title = textFor(context.locale, "secret")("counted.title");
  return { ...page, title, publicKey: await receiptPublicKey() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await context.viewer();
  const { item } = await getPage(viewer, params.agendaItemId);
  const code = (await readForm(request, ["code"])).get("code");
  return checkCountedReceipt(viewer, item.id, typeof code === "string" ? code.slice(0, 100) : "");
}

/** An item without a counted box has no such page. */
async function getPage(viewer: Viewer, agendaItemId: string | undefined) {
  const item = await findAgendaItem(viewer, agendaItemId);
  const boxes = item ? await listCountedBoxes(viewer, item.id) : [];
  if (!item || boxes.length === 0) throw notFound();
  const { id, number, name, meeting } = item;
  return { item: { id, number, name, meetingId: meeting.id, organization: meeting.organization.name }, boxes };
}

export default function CountedReceipts() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <CountedReceiptsPage {...page} checked={useActionData<typeof action>()} />;
}
