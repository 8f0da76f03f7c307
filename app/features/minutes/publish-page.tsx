import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import type { DeskView } from "./get-desk.server.ts";

/** The question before the minutes are published: what becomes public, and what does not. */
export function PublishPage({ desk, reply }: { desk: DeskView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const refusal = useRefusal();
  const { meeting, sections, attendance, seen } = desk;
  const codes = reply && !reply.ok ? Object.values(reply.submission.error ?? {}) : [];
  const errors = codes.flatMap((code) => {
    const message = refusal(code);
    return message ? [{ message }] : [];
  });
  const hidden = sections.filter((section) => !section.public);
  const there = attendance.filter(({ votingRight, stays }) => votingRight && stays.length > 0);
  return (
    <>
      <ErrorSummary errors={errors} />
      <ConfirmPage
        title={t("desk.publishTitle")}
        backHref={`/office/meetings/${meeting.id}/minutes`}
        action={`/office/meetings/${meeting.id}/minutes/publish`}
        values={{ intent: "publish", seen }}
        confirmLabel={t("desk.publishNow")}
      >
        <Stack gap="wide">
          <Text>{t("desk.publishText")}</Text>
          <Section title={t("desk.becomesPublic")}>
            <ul>
              <li>{t("desk.becomesPublicNames", { count: there.length })}</li>
              <Items sections={sections.filter((section) => section.public)} />
            </ul>
          </Section>
          <Section title={t("desk.staysHidden")}>
            {hidden.length > 0 ? (
              <ul>
                <Items sections={hidden} />
              </ul>
            ) : (
              <Text>{t("desk.nothingHidden")}</Text>
            )}
          </Section>
        </Stack>
      </ConfirmPage>
    </>
  );
}

function Items({ sections }: { sections: DeskView["sections"] }) {
  const t = useText("minutes");
  return sections.map(({ agendaItemId, number, name, missing }) => (
    <li key={agendaItemId}>
      {number} {name}
      {missing.length > 0
        ? ` – ${t("desk.missingOf", { parts: missing.map((part) => t(`desk.missing.${part}`)).join(", ") })}`
        : null}
    </li>
  ));
}
