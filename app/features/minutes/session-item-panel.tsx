import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DecisionForm } from "./decision-form.tsx";
import { DeskForm } from "./desk-form.tsx";
import { ExclusionForms } from "./exclusion-forms.tsx";
import { SecondSessionForm } from "./second-session-form.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { SectionReading } from "./section-reading.tsx";
import type { SelectedItem, SessionView } from "./session-views.ts";

export type SessionItemPanelProps = {
  session: SessionView;
  reply: DeskReply | undefined;
  /** Called at each change of a text. */
  onWrite: () => void;
};

/**
 * The item that is looked at: papers, what is written about it, what became of it, who is barred from it. Its forms are
 * its own: what was typed about one item never stands in the form of the next.
 */
export function SessionItemPanel({ session, reply, onWrite }: SessionItemPanelProps) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const { selected, meeting, rights } = session;
  if (!selected) return <EmptyState>{meetings("agendaEmpty")}</EmptyState>;
  return (
    <Stack gap="wide">
      <div>
        <Heading level={2}>
          {selected.number} {selected.name}
        </Heading>
        <Row gap="tight">
          <Badge tone={selected.state === "called" ? "success" : "neutral"}>
            {meetings(`itemState.${selected.state}`)}
          </Badge>
          <Badge>{selected.public ? meetings("isPublic") : meetings("nonPublic")}</Badge>
        </Row>
      </div>
      {meeting.state === "running" && rights.call ? (
        <Calling key={`calling-${selected.id}`} selected={selected} calledId={session.calledId} reply={reply} />
      ) : null}
      {selected.papers.length > 0 ? (
        <ul>
          {selected.papers.map((paper) => (
            <li key={paper.id}>
              <TextLink href={`/papers/${paper.id}`} look="tall">
                {paper.reference} {paper.name}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      {rights.write ? (
        <div className="ui-print-only">
          <SectionReading section={selected.section} />
        </div>
      ) : null}
      {rights.write ? (
        <SectionEditor
          key={selected.id}
          meetingId={meeting.id}
          section={selected.section}
          reply={reply}
          onWrite={onWrite}
        />
      ) : (
        <SectionReading section={selected.section} note={t("session.readOnly")} />
      )}
      {rights.write ? <DecisionForm key={`decision-${selected.id}`} section={selected.section} reply={reply} /> : null}
      {rights.lead && (meeting.state === "running" || selected.secondSession) ? (
        <SecondSessionForm key={`second-${selected.id}`} selected={selected} reply={reply} />
      ) : null}
      {meeting.state === "running" && rights.attend ? (
        <ExclusionForms key={`bars-${selected.id}`} session={session} reply={reply} />
      ) : null}
    </Stack>
  );
}

type CallingProps = { selected: SelectedItem; calledId: string | null; reply: DeskReply | undefined };

function Calling({ selected, calledId, reply }: CallingProps) {
  const t = useText("minutes");
  const match = { agendaItemId: selected.id };
  return selected.state === "called" ? (
    <DeskForm intent="closeItem" reply={reply} values={match} match={match}>
      <div>
        <Button icon="stop">{t("session.closeItem")}</Button>
      </div>
    </DeskForm>
  ) : (
    <DeskForm intent="call" reply={reply} values={{ ...match, seenId: calledId ?? "" }} match={match}>
      <div>
        <Button icon="play">{t("session.callThis")}</Button>
      </div>
    </DeskForm>
  );
}
