import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { checkReceipt, listBoxes } from "#app/features/voting/check-receipt.server.ts";
import { receiptPublicKey } from "#app/features/voting/receipt-signature.server.ts";
import { ReceiptsPage } from "#app/features/voting/receipts-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const title = textFor(context.locale, "secret")("page.title");
  return { meetingId, title, ...(await listBoxes(viewer, meetingId)), publicKey: await receiptPublicKey() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const code = (await readForm(request, ["code"])).get("code");
  return checkReceipt(viewer, params.meetingId ?? "", typeof code === "string" ? code.slice(0, 100) : "");
}

export default function Receipts() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ReceiptsPage {...page} checked={useActionData<typeof action>()} />;
}
