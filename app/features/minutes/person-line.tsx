import type { PresenceLine } from "#app/features/meetings/list-presence.server.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";
import { StayForms } from "./stay-forms.tsx";

type PersonLineProps = { line: PresenceLine; session: SessionView; reply: DeskReply | undefined };

/** One person of the organization: there or not, how, for whom, and one press to change it. */
export function PersonLine({ line, session, reply }: PersonLineProps) {
  const t = useText("minutes");
  const presence = useText("presence");
  const isRunning = session.meeting.state === "running";
  const mayRecord = session.rights.attend && isRunning;
  const state = line.now === "room" ? t("session.inRoom") : line.now === "video" ? t("session.byVideo") : null;
  const nameOf = (id: string) => session.attendance.find(({ personId }) => personId === id)?.name ?? "";
  return (
    <div className="ui-desk__person">
      <Row align="between">
        <span>
          {line.sortedName}
          {line.votingRight ? null : ` (${t(`session.withoutVote.${line.role}`)})`}
        </span>
        {line.disruption ? (
          <Badge tone="danger">{presence(`cutOff.${line.disruption.sphere}`)}</Badge>
        ) : (
          <Badge tone={line.now ? "success" : "neutral"}>{state ?? t("session.away")}</Badge>
        )}
      </Row>
      {line.disruption ? <Text size="small">{presence("notCounted")}</Text> : null}
      {line.replaces ? <Text size="small">{presence("replacesNow", { name: nameOf(line.replaces) })}</Text> : null}
      {line.replacedBy ? <Text size="small">{presence("replacedBy", { name: nameOf(line.replacedBy) })}</Text> : null}
      {mayRecord ? <PresenceButtons line={line} session={session} reply={reply} /> : null}
      {mayRecord && line.now === "video" ? <DisruptionButtons line={line} session={session} reply={reply} /> : null}
      {session.rights.lead && isRunning && line.role === "substitute" ? (
        <Disclosure summary={`${presence("replaces")} …`} open={reply?.intent === "substitution" && !reply.ok} quiet>
          <SubstitutionForm line={line} session={session} reply={reply} />
        </Disclosure>
      ) : null}
      {session.rights.attend ? <StayForms line={line} timeZone={session.meeting.timeZone} reply={reply} /> : null}
    </div>
  );
}

function PresenceButtons({ line, reply }: PersonLineProps) {
  const t = useText("minutes");
  const { personId } = line;
  const word = { room: t("session.inRoom"), video: t("session.byVideo"), left: t("session.left") };
  return (
    <DeskForm intent="attendance" reply={reply} values={{ personId }} match={{ personId }}>
      <Row gap="tight">
        {(["room", "video", "left"] as const)
          .filter((presence) => presence !== (line.now ?? "left"))
          .map((presence) => (
            <Button
              key={presence}
              size="small"
              name="presence"
              value={presence}
              aria-label={`${line.name}: ${word[presence]}`}
            >
              {word[presence]}
            </Button>
          ))}
      </Row>
    </DeskForm>
  );
}

/** Whose side a broken connection belongs to, or that it is back. */
function DisruptionButtons({ line, reply }: PersonLineProps) {
  const t = useText("presence");
  const { personId } = line;
  const offered = line.disruption ? (["over"] as const) : (["member", "municipality"] as const);
  return (
    <DeskForm intent="disruption" reply={reply} values={{ personId }} match={{ personId }}>
      <Row gap="tight">
        {offered.map((sphere) => (
          <Button
            key={sphere}
            size="small"
            name="sphere"
            value={sphere}
            aria-label={`${line.name}: ${t(`cutOffNow.${sphere}`)}`}
          >
            {t(`cutOffNow.${sphere}`)}
          </Button>
        ))}
      </Row>
    </DeskForm>
  );
}

function SubstitutionForm({ line, session, reply }: PersonLineProps) {
  const t = useText("presence");
  const { personId } = line;
  const seats = session.attendance.filter(
    ({ role, votingRight, replacedBy }) =>
      votingRight && role !== "substitute" && (replacedBy === null || replacedBy === personId),
  );
  return (
    <DeskForm intent="substitution" reply={reply} values={{ personId }} match={{ personId }}>
      {(errorsOf) => (
        <Row gap="tight" top>
          <SelectField
            key={line.replaces ?? ""}
            name="memberId"
            id={`replaces-${personId}`}
            label={t("replaces")}
            aria-label={t("replacesOf", { name: line.name })}
            emptyLabel={t("nobody")}
            options={seats.map((seat) => ({ value: seat.personId, label: seat.sortedName }))}
            defaultValue={line.replaces ?? ""}
            errors={errorsOf("memberId")}
            markOptional={false}
            narrow
          />
          <Button size="small">{t("saveReplaces")}</Button>
        </Row>
      )}
    </DeskForm>
  );
}
