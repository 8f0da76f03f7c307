import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { Text } from "#app/ui/text.tsx";
import { type AccountPageDeed, GRAVE_DEEDS, type ManagedPerson } from "./managed-account.ts";

export type AccountDeedPageProps = { deed: AccountPageDeed; person: ManagedPerson; refused?: string };

/** The page that asks before a deed, and says why it was refused. */
export function AccountDeedPage({ deed, person, refused }: AccountDeedPageProps) {
  const t = useText("auth");
  const refusal = useRefusal();
  const back = `/admin/accounts/${person.personId}`;
  return (
    <ConfirmPage
      title={t(`admin.deed.${deed}.question`, { name: person.name })}
      action={`${back}/${deed}`}
      backHref={back}
      tone={GRAVE_DEEDS.includes(deed) ? "danger" : undefined}
      confirmLabel={t(`admin.deed.${deed}.confirm`)}
    >
      {refused ? <Alert tone="danger" title={refusal(refused)} live="assertive" /> : null}
      <Text>{t(`admin.deed.${deed}.text`)}</Text>
    </ConfirmPage>
  );
}
