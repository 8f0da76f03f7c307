import type { Duty } from "#app/domain/permissions/permissions.ts";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useText } from "#app/i18n/use-text.ts";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { AskDeed } from "./ask-deed.tsx";
import type { ManagedPerson } from "./managed-account.ts";

const DUTIES: readonly Duty[] = ["office", "administrator"];

/** The duties of a person in the body, each with its first day, to give and to take. */
export function DutyFacts({ person }: { person: ManagedPerson }) {
  const t = useText("auth");
  const { locale } = useFrame();
  const sinceOf = (duty: Duty) => person.duties.find((held) => held.duty === duty)?.since;
  return (
    <Stack gap="wide">
      <Text>{t("admin.dutiesIntro")}</Text>
      <DescriptionList
        items={DUTIES.map((duty) => {
          const since = sinceOf(duty);
          return {
            term: t(`admin.duty.${duty}`),
            // why: the first day is a calendar day, kept as midnight UTC; another zone would shift it.
            value: since ? t("admin.since", { date: formatDate(since, locale, "UTC") }) : t("admin.notHeld"),
          };
        })}
      />
      <ButtonRow>
        {DUTIES.map((duty) => (
          <AskDeed key={duty} deed={sinceOf(duty) ? `take-${duty}` : `give-${duty}`} person={person} />
        ))}
      </ButtonRow>
    </Stack>
  );
}
