import type { KeyboardEvent } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { classNames } from "#app/ui/class-names.ts";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { Text } from "#app/ui/text.tsx";
import { AgendaRow } from "./agenda-row.tsx";
import type { BuilderProps } from "./builder-props.ts";
import type { OfficeItem } from "./office-views.ts";

/** The public or the non-public part, as a list that can be put in order. */
export function AgendaPart({ isPublic, ...shared }: BuilderProps & { isPublic: boolean }) {
  const t = useText("office");
  const ui = useText("ui");
  const { board, drag, send } = shared;
  const items = board.items.filter((item) => item.public === isPublic);
  const part = isPublic ? "public" : "nonPublic";
  const isOverEnd = drag?.over?.kind === "end" && drag.over.part === part;
  const siblingsOf = (item: OfficeItem) => items.filter(({ parentId }) => parentId === item.parentId);
  const onKeyDown = (event: KeyboardEvent, item: OfficeItem) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0 || isTypedInto(event.target)) return;
    event.preventDefault();
    const siblings = siblingsOf(item);
    const to = siblings.indexOf(item) + step;
    if (to >= 0 && to < siblings.length) send({ intent: "move", agendaItemId: item.id, position: String(to) });
  };
  return (
    <Section level={3} title={t(isPublic ? "meetings.publicPart" : "meetings.nonPublicPart")}>
      {items.length === 0 ? <Text muted>{t("meetings.agendaEmpty")}</Text> : null}
      {items.length > 0 ? (
        <>
          <HiddenText>{ui("sortable.help")}</HiddenText>
          <ol className="ui-sortable">
            {items.map((item) => (
              <AgendaRow
                key={item.id}
                item={item}
                siblings={siblingsOf(item)}
                onKeyDown={(event) => onKeyDown(event, item)}
                {...shared}
              />
            ))}
          </ol>
        </>
      ) : null}
      {drag ? (
        <div
          className={classNames("ui-sortable__end", isOverEnd && "ui-sortable__end--target")}
          data-drop="end"
          data-part={part}
        >
          {t("meetings.dropHere")}
        </div>
      ) : null}
    </Section>
  );
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
