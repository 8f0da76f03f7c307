import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountsPage } from "#app/features/auth/accounts-page.tsx";
import { listAccounts } from "#app/features/auth/list-accounts.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { pageNumber, queryText } from "#app/platform/http/query-text.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const query = new URL(request.url).searchParams;
  const text = queryText(query.get("q"));
  const list = await listAccounts(viewer, { text, page: pageNumber(query.get("page")) });
  return { text, list, title: textFor(context.locale, "auth")("admin.title") };
}

export default function Accounts() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />;
}
