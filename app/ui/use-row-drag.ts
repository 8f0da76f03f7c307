import { type PointerEvent, type RefObject, useState } from "react";

const idle = { from: -1, over: -1 };

/**
 * Dragging of rows by mouse, pen or finger; follows the pointer over the children of the list.
 * @returns the lifted and the targeted position (-1 = none), and the handlers of a row's grip
 */
export function useRowDrag(list: RefObject<HTMLElement>, onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState(idle);
  const grip = (index: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, over: index });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag.from !== index) return;
      const over = rowAt(list.current, event.clientY);
      if (over !== drag.over) setDrag({ from: index, over });
    },
    onPointerUp() {
      if (drag.from !== index) return;
      setDrag(idle);
      if (drag.over >= 0) onDrop(index, drag.over);
    },
    onPointerCancel() {
      setDrag(idle);
    },
  });
  return { ...drag, grip };
}

/** The position of the row at a height of the window; the nearest one outside the list. */
function rowAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])];
  const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return below === -1 ? rows.length - 1 : below;
}
