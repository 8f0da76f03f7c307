import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { LiveRegion } from "./live-region.tsx";
import { MoveButtons, type MoveFields } from "./move-buttons.tsx";
import { useRowDrag } from "./use-row-drag.ts";

export interface SortableItem {
  id: string;
  /** Spoken name of the item. */
  name: string;
  content: ReactNode;
  /** Cannot be moved. */
  fixed?: boolean;
}

export interface SortableListProps {
  /** Spoken name of the list. */
  label: string;
  items: readonly SortableItem[];
  /** Positions counted from 0; the caller sends them and gives the new order back in `items`. */
  onMove: (from: number, to: number) => void;
  /** How a press of up or down is sent without JavaScript. */
  fields: MoveFields;
}

/**
 * A list that can be put in order: by dragging, by buttons, by Alt and arrow keys (WCAG 2.2, 2.5.7), and without
 * JavaScript by the buttons as submits of small forms.
 */
export function SortableList({ label, items, onMove, fields }: SortableListProps) {
  const t = useText("ui");
  const helpId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [spoken, setSpoken] = useState("");
  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || item.fixed) return;
    if (from === to || to < 0 || to >= items.length || items[to]?.fixed) {
      setSpoken(t("sortable.edge", { name: item.name }));
      return;
    }
    onMove(from, to);
    setSpoken(t("sortable.moved", { name: item.name, position: to + 1, count: items.length }));
  };
  const drag = useRowDrag(list, (from, to) => from !== to && move(from, to));
  const isOpen = (index: number) => items[index] !== undefined && !items[index].fixed;
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? index - 1 : index + 1);
  };
  return (
    <>
      <p className="kern-sr-only" id={helpId}>
        {t("sortable.help")}
      </p>
      <ul className="ui-sortable" aria-label={label} aria-describedby={helpId} ref={list}>
        {items.map((item, index) => (
          <li
            key={item.id}
            className={classNames(
              "ui-sortable__item",
              drag.from === index && "ui-sortable__item--lifted",
              drag.over === index &&
                drag.from !== index &&
                `ui-sortable__item--target-${drag.from < index ? "after" : "before"}`,
            )}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {item.fixed ? (
              <span />
            ) : (
              <span className="ui-sortable__grip" aria-hidden="true" {...drag.grip(index)}>
                <Icon name="grip" />
              </span>
            )}
            <div>{item.content}</div>
            {item.fixed ? null : (
              <MoveButtons
                id={item.id}
                name={item.name}
                index={index}
                canRise={isOpen(index - 1)}
                canSink={isOpen(index + 1)}
                fields={fields}
                onMove={(to) => move(index, to)}
              />
            )}
          </li>
        ))}
      </ul>
      <LiveRegion hidden>{spoken}</LiveRegion>
    </>
  );
}
