import { type PointerEvent, useState } from "react";

/** What is dragged: an item with what is below it, or a paper from the waiting ones or from an item. */
export type Dragged = { kind: "item"; id: string } | { kind: "paper"; id: string; fromItemId: string | null };

/** Where it would be put down. */
export type DropPlace =
  | { kind: "before" | "after" | "on"; itemId: string }
  | { kind: "end"; part: "public" | "nonPublic" }
  | { kind: "waiting" };

type Drag = { dragged: Dragged; over: DropPlace | null };

const EDGE_PX = 72;
const SCROLL_PX = 16;

/**
 * Dragging by mouse, pen or finger over rows marked with `data-drop`; the page scrolls at its edges. The keyboard and
 * the buttons do the same without it.
 * @returns the drag that goes on, and the handlers of a grip
 */
export function useAgendaDrag(onDrop: (dragged: Dragged, place: DropPlace) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const grip = (dragged: Dragged) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ dragged, over: null });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag?.dragged.id !== dragged.id) return;
      scrollAtEdge(event.clientY);
      const over = placeAt(event.clientX, event.clientY, dragged);
      if (JSON.stringify(over) !== JSON.stringify(drag.over)) setDrag({ dragged, over });
    },
    onPointerUp() {
      if (drag?.dragged.id !== dragged.id) return;
      setDrag(null);
      if (drag.over) onDrop(dragged, drag.over);
    },
    onPointerCancel() {
      setDrag(null);
    },
  });
  return { drag, grip };
}

function placeAt(x: number, y: number, dragged: Dragged): DropPlace | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const target = element.closest<HTMLElement>("[data-drop]");
    if (!target) continue;
    const { drop, id, part } = target.dataset;
    if (drop === "waiting") return dragged.kind === "paper" ? { kind: "waiting" } : null;
    if (drop === "end") return { kind: "end", part: part === "public" ? "public" : "nonPublic" };
    if (!id || id === dragged.id) return null;
    const { top, height } = target.getBoundingClientRect();
    const depth = (y - top) / height;
    // why: a paper may go onto an item, so the middle of the row is a place of its own for it.
    if (dragged.kind === "paper" && depth > 0.25 && depth < 0.75) return { kind: "on", itemId: id };
    return { kind: depth < 0.5 ? "before" : "after", itemId: id };
  }
  return null;
}

function scrollAtEdge(y: number): void {
  if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
  else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
}
