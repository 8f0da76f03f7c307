import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useText } from "#app/i18n/use-text.ts";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { AskDeed } from "./ask-deed.tsx";
import type { AccountPageDeed, ManagedPerson } from "./managed-account.ts";

/** The account of a person and what can be done to it. */
export function AccountFacts({
  person,
  account,
}: {
  person: ManagedPerson;
  account: NonNullable<ManagedPerson["account"]>;
}) {
  const t = useText("auth");
  const { locale, timeZone } = useFrame();
  const day = (instant: string) => formatDate(instant, locale, timeZone);
  const { passwordGivenAt, secondFactorSince, disabledAt } = account;
  const deeds: AccountPageDeed[] = person.isOwn
    ? []
    : disabledAt
      ? ["enable"]
      : secondFactorSince
        ? ["password", "second-factor", "disable"]
        : ["password", "disable"];
  return (
    <Stack gap="wide">
      <DescriptionList
        items={[
          { term: t("admin.email"), value: account.email },
          { term: t("admin.created"), value: day(account.createdAt) },
          { term: t("admin.disabledSince"), value: disabledAt ? day(disabledAt) : null },
          {
            term: t("admin.password"),
            value: passwordGivenAt ? t("admin.passwordGiven", { date: day(passwordGivenAt) }) : t("admin.passwordOwn"),
          },
          {
            term: t("account.secondFactor"),
            value: secondFactorSince
              ? t("account.secondFactorSince", { date: day(secondFactorSince) })
              : t("account.secondFactorMissing"),
          },
          {
            term: t("account.recoveryCodes"),
            value: secondFactorSince ? t("account.codesLeft", { count: account.recoveryCodesLeft }) : null,
          },
          { term: t("account.sessions"), value: t("account.sessionCount", { count: account.sessions }) },
        ]}
      />
      {deeds.length > 0 ? (
        <ButtonRow>
          {deeds.map((deed) => (
            <AskDeed key={deed} deed={deed} person={person} />
          ))}
        </ButtonRow>
      ) : null}
    </Stack>
  );
}
