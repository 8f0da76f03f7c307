import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "#app/features/auth/account-page.tsx";
import { getAccount } from "#app/features/auth/get-account.server.ts";
import { signOutEverywhere } from "#app/features/auth/sign-out-everywhere.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const t = textFor(context.locale, "auth");
  const changed = new URL(request.url).searchParams.get("changed") === "password";
  return { account: await getAccount(viewer), changed, title: t("account.title") };
}

/** Signs out everywhere. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  return seeOther("/sign-in?ended=everywhere", { "Set-Cookie": await signOutEverywhere(viewer) });
}

export default function Account() {
  const { account, changed } = useLoaderData<typeof loader>();
  return <AccountPage account={account} passwordChanged={changed} />;
}
