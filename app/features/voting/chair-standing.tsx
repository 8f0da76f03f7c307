import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LeadStanding, LivePoll } from "./live-views.ts";

/** The live count for the chair, and who doubts it; stating it anew answers the doubt. */
export function QuorumNow({ lead, reply }: { lead: LeadStanding; reply: LeadReply | undefined }) {
  const t = useText("presence");
  const minutes = useText("minutes");
  const { present, members, outcome, norm, doubt } = lead.quorum;
  return (
    <Stack gap="tight">
      <span role="status">
        <Text>{minutes("session.present", { present, members })}</Text>
        {outcome ? (
          <Badge tone={outcome === "NOT_QUORATE" ? "warning" : "success"}>
            {minutes(`session.${outcome}`, { norm })}
          </Badge>
        ) : null}
      </span>
      {outcome === "NOT_QUORATE" ? <Text>{t("postpone")}</Text> : null}
      {outcome === "QUORATE_NEEDS_APPROVAL" ? <Text>{t("needsApproval")}</Text> : null}
      {doubt ? (
        <Alert tone="warning" title={t("doubted", { name: doubt.name })} live="polite">
          {t("doubtedText")}
          <ChairForm intent="quorum" poll={null} reply={reply}>
            {() => <Button variant="primary">{t("recount")}</Button>}
          </ChairForm>
        </Alert>
      ) : null}
    </Stack>
  );
}

/** Who came after the opening; each is let in by an act of its own. */
export function LateList({ poll, lead, reply }: { poll: LivePoll; lead: LeadStanding; reply: LeadReply | undefined }) {
  const t = useText("presence");
  if (lead.late.length === 0) return null;
  return (
    <Alert title={t("late.title")} live="polite">
      <Stack gap="tight">
        <Text>{t("late.text")}</Text>
        {lead.late.map(({ personId, name }) => (
          <ChairForm key={personId} intent="admit" poll={poll} reply={reply}>
            {() => (
              <>
                <input type="hidden" name="personId" value={personId} />
                <Button icon="add">{t("late.admit", { name })}</Button>
              </>
            )}
          </ChairForm>
        ))}
      </Stack>
    </Alert>
  );
}

/** Says when a single vote less would have changed the outcome, which matters if somebody barred took part. */
export function DecisiveNote({ lead }: { lead: LeadStanding }) {
  const t = useText("presence");
  return lead.decisive.map((choice) => (
    <Text key={choice} size="small">
      {t(`decisive.${choice}`)}
    </Text>
  ));
}
