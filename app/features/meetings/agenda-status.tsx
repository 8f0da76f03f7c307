import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Row } from "#app/ui/row.tsx";
import { Text } from "#app/ui/text.tsx";
import type { AgendaAnswer } from "./agenda-answer.ts";
import { DeedForm } from "./deed-form.tsx";
import type { AgendaChanges } from "./use-agenda-changes.ts";

/** What became of the last change: saving, saved with a way back, or refused with a way forward. */
export function AgendaStatus({ action, changes }: { action: string; changes: AgendaChanges }) {
  const t = useText("office");
  const refusal = useRefusal();
  const said = useSaid();
  const { saving, answer, unsaved, retry, send } = changes;
  const undo = answer?.ok && !saving ? answer.undo : null;
  return (
    <>
      <LiveRegion urgency="assertive">
        {answer && !answer.ok && !saving ? (
          <Alert tone="danger" title={refusal(answer.refused)}>
            {unsaved.length > 0 && answer.refused === "no-connection" ? (
              <Button type="button" icon="autorenew" onClick={retry}>
                {t("meetings.retry")}
              </Button>
            ) : null}
          </Alert>
        ) : null}
      </LiveRegion>
      <Row>
        <LiveRegion>
          <Text muted>
            {saving
              ? t("meetings.saving")
              : answer?.ok
                ? `${said(answer)} ${t("meetings.saved")}`
                : t("meetings.allSaved")}
          </Text>
        </LiveRegion>
        {undo ? (
          <DeedForm action={action} values={undo} onSend={(fields) => send(fields)}>
            <Button variant="tertiary" size="small" icon="undo">
              {t("meetings.undo")}
            </Button>
          </DeedForm>
        ) : null}
      </Row>
    </>
  );
}

/** Puts an answer into words. */
function useSaid(): (answer: Extract<AgendaAnswer, { ok: true }>) => string {
  const t = useText("office");
  return ({ said, words }) => {
    if (said === "standardAdded") return t("meetings.said.standardAdded", { count: Number(words.count) });
    const { number = "", name = "", reference = "" } = words;
    return t(`meetings.said.${said}`, { number, name, reference });
  };
}
