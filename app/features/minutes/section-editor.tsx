import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { DeskSection } from "./desk-sections.server.ts";
import type { Draft } from "./section-draft.ts";
import { SectionReading } from "./section-reading.tsx";
import { type SectionDraft, useSectionDraft } from "./use-section-draft.ts";

export interface SectionEditorProps {
  meetingId: string;
  section: DeskSection;
  reply: DeskReply | undefined;
  /** Called at each change of a text. */
  onWrite?: () => void;
}

const TONES = {
  saved: "success",
  waiting: "neutral",
  saving: "neutral",
  unsaved: "warning",
  conflict: "danger",
  refused: "danger",
} as const satisfies Record<Draft["state"], string>;

/** Record and resolution of one item. With JavaScript the text saves itself; without, the button does. */
export function SectionEditor({ meetingId, section, reply, onWrite }: SectionEditorProps) {
  const t = useText("minutes");
  const { agendaItemId } = section;
  const editing = useSectionDraft(meetingId, agendaItemId, section);
  const { draft } = editing;
  const change = (field: "record" | "resolution", value: string) => {
    onWrite?.();
    editing.change(field, value);
  };
  return (
    <DeskForm
      intent="write"
      reply={reply}
      values={{ agendaItemId, version: String(draft.version) }}
      match={{ agendaItemId }}
    >
      {(errorsOf) => (
        <>
          {draft.restored ? <Alert title={t("session.restored")} live="polite" /> : null}
          {draft.state === "conflict" ? <Conflict editing={editing} /> : null}
          {(["record", "resolution"] as const).map((field) => (
            <TextareaField
              key={field}
              name={field}
              id={`${field}-${agendaItemId}`}
              label={t(field)}
              rows={field === "record" ? 10 : 5}
              value={draft.text[field]}
              onChange={(event) => change(field, event.currentTarget.value)}
              errors={errorsOf(field)}
              markOptional={false}
              data-shortcut={field === "record" ? "KeyB" : "KeyE"}
            />
          ))}
          <Row>
            <Button>{t("session.save")}</Button>
            <SaveState draft={draft} />
          </Row>
        </>
      )}
    </DeskForm>
  );
}

function SaveState({ draft }: { draft: Draft }) {
  const t = useText("minutes");
  const refusal = useRefusal();
  const why = draft.state === "refused" ? refusal(draft.refused) : undefined;
  return (
    <span role="status">
      <Badge tone={TONES[draft.state]}>{t(`session.saveState.${draft.state}`)}</Badge> {why}
    </span>
  );
}

function Conflict({ editing: { draft, keepMine, takeTheirs } }: { editing: SectionDraft }) {
  const t = useText("minutes");
  return (
    <Alert tone="danger" title={t("session.saveState.conflict")} live="assertive">
      {draft.theirs ? (
        <Disclosure summary={t("session.theirs")} quiet>
          <SectionReading section={draft.theirs} />
        </Disclosure>
      ) : null}
      <Row>
        <Button type="button" onClick={keepMine}>
          {t("session.keepMine")}
        </Button>
        <Button type="button" onClick={takeTheirs}>
          {t("session.takeTheirs")}
        </Button>
      </Row>
    </Alert>
  );
}
