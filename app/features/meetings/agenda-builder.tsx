import { type RefObject, useEffect, useRef } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { SplitView } from "#app/ui/split-view.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { AddItemForm } from "./add-item-form.tsx";
import { formsOfDrop } from "./agenda-drop.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { AgendaStatus } from "./agenda-status.tsx";
import { DeedForm } from "./deed-form.tsx";
import type { OfficeMeeting } from "./office-views.ts";
import { useAgendaChanges } from "./use-agenda-changes.ts";
import { useAgendaDrag } from "./use-agenda-drag.ts";
import { WaitingPapers } from "./waiting-papers.tsx";

/**
 * The agenda beside the papers that wait for it: by pointer, by keyboard, and by plain forms without JavaScript. Every
 * change is shown and saved at once and can be undone.
 */
export function AgendaBuilder({ meeting }: { meeting: OfficeMeeting }) {
  const t = useText("office");
  const action = `/office/meetings/${meeting.id}`;
  const changes = useAgendaChanges(meeting);
  const { board, send, takeId } = changes;
  const { drag, grip } = useAgendaDrag((dragged, place) => {
    const newId = dragged.kind === "paper" && place.kind !== "on" ? takeId() : undefined;
    for (const form of formsOfDrop(board.items, dragged, place, newId)) send(form);
  });
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, board.items.map(({ id }) => id).join(" "));
  const parts = meeting.terms.meetsInPublic ? [true, false] : [false];
  const shared = { action, meeting, board, send, drag, grip };
  return (
    <div ref={box}>
      <SplitView layout="even" asideLabel={t("meetings.waiting")} aside={<WaitingPapers {...shared} takeId={takeId} />}>
        <Section
          title={t("meetings.agenda")}
          id="agenda"
          actions={
            <DeedForm action={action} intent="standard" onSend={send}>
              <Button size="small" icon="checklist">
                {t("meetings.standardAdd")}
              </Button>
            </DeedForm>
          }
        >
          <Stack>
            {meeting.terms.meetsInPublic ? null : <Alert title={t("meetings.neverPublic")} />}
            {meeting.terms.stands ? <Alert title={t("meetings.standing")} /> : null}
            <AgendaStatus action={action} changes={changes} />
            {parts.map((isPublic) => (
              <AgendaPart key={String(isPublic)} isPublic={isPublic} {...shared} />
            ))}
            <AddItemForm {...shared} answer={changes.answer} takeId={takeId} />
          </Stack>
        </Section>
      </SplitView>
    </div>
  );
}

/** An element that is put elsewhere in the page loses the focus; the keyboard's way through a list goes on. */
function useKeptFocus(box: RefObject<HTMLElement>, order: string): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = box.current;
    const remember = (event: FocusEvent) => {
      last.current = event.target instanceof HTMLElement ? event.target : null;
    };
    element?.addEventListener("focusin", remember);
    return () => element?.removeEventListener("focusin", remember);
  }, [box]);
  const shown = useRef(order);
  useEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    if (document.activeElement === document.body && last.current?.isConnected) last.current.focus();
  });
}
