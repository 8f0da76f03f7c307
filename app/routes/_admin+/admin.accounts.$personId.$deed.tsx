import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountDeedPage } from "#app/features/auth/account-deed-page.tsx";
import { disableAccount } from "#app/features/auth/disable-account.server.ts";
import { enableAccount } from "#app/features/auth/enable-account.server.ts";
import { getManagedPerson } from "#app/features/auth/get-managed-person.server.ts";
import { givePassword } from "#app/features/auth/give-password.server.ts";
import { ACCOUNT_DEEDS, type AccountPageDeed } from "#app/features/auth/managed-account.ts";
import { OneTimePasswordSheet } from "#app/features/auth/one-time-password-sheet.tsx";
import { resetSecondFactor } from "#app/features/auth/reset-second-factor.server.ts";
import { giveDuty } from "#app/features/council/give-duty.server.ts";
import { takeDuty } from "#app/features/council/take-duty.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound, seeOther, unprocessable } from "#app/platform/http/answers.server.ts";

type Answer = { ok: true; value: string | null } | { ok: false; refused: string };

/** What each address does; a value is the one-time password to show. */
const COMMANDS: Record<AccountPageDeed, (viewer: PersonViewer, personId: string) => Promise<Answer>> = {
  password: givePassword,
  "second-factor": resetSecondFactor,
  disable: disableAccount,
  enable: enableAccount,
  "give-office": (viewer, personId) => giveDuty(viewer, personId, "office"),
  "take-office": (viewer, personId) => takeDuty(viewer, personId, "office"),
  "give-administrator": (viewer, personId) => giveDuty(viewer, personId, "administrator"),
  "take-administrator": (viewer, personId) => takeDuty(viewer, personId, "administrator"),
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { person, deed } = await getDeed(args);
  const t = textFor(args.context.locale, "auth");
  return { person, deed, title: t(`admin.deed.${deed}.question`, { name: person.name }) };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, person, deed } = await getDeed(args);
  const answer = await COMMANDS[deed](viewer, person.personId);
  if (!answer.ok) return unprocessable({ refused: answer.refused, password: null });
  if (answer.value !== null) return { refused: undefined, password: answer.value };
  const isGivenUp = person.isOwn && deed === "take-administrator";
  return seeOther(isGivenUp ? "/account" : `/admin/accounts/${person.personId}`);
}

export default function AccountDeed() {
  const { person, deed } = useLoaderData<typeof loader>();
  const { refused, password } = useActionData<typeof action>() ?? {};
  if (password) return <OneTimePasswordSheet password={password} person={person} />;
  return <AccountDeedPage deed={deed} person={person} refused={refused} />;
}

async function getDeed({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const person = await getManagedPerson(viewer, params.personId);
  const deed = ACCOUNT_DEEDS.find((known) => known === params.deed);
  if (!deed) throw notFound();
  return { viewer, person, deed };
}
