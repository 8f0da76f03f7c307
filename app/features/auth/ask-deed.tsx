import { useText } from "#app/i18n/use-text.ts";
import { ConfirmDialog } from "#app/ui/confirm-dialog.tsx";
import { Text } from "#app/ui/text.tsx";
import { type AccountPageDeed, GRAVE_DEEDS } from "./managed-account.ts";

/** The button of a deed; it asks first, on a page of its own without JavaScript. */
export function AskDeed({ deed, person }: { deed: AccountPageDeed; person: { personId: string; name: string } }) {
  const t = useText("auth");
  const address = `/admin/accounts/${person.personId}/${deed}`;
  return (
    <ConfirmDialog
      trigger={t(`admin.deed.${deed}.trigger`)}
      href={address}
      action={address}
      title={t(`admin.deed.${deed}.question`, { name: person.name })}
      confirmLabel={t(`admin.deed.${deed}.confirm`)}
      tone={GRAVE_DEEDS.includes(deed) ? "danger" : undefined}
    >
      <Text>{t(`admin.deed.${deed}.text`)}</Text>
    </ConfirmDialog>
  );
}
