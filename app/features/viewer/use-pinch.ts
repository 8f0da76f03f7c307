import { type RefObject, useEffect, useRef } from "react";
import type { Zoom } from "./page-layout.ts";
import type { Anchor } from "./use-reading.ts";

const PIXELS_A_POINT = 96 / 72;
const [SMALLEST, LARGEST] = [0.25, 6];

/** Two fingers, or the wheel with Ctrl held, change the size; the point between them stays where it is. */
export function usePinch(
  column: RefObject<HTMLElement>,
  scale: number,
  setZoom: (zoom: Zoom, anchor: Anchor) => void,
): void {
  const now = useRef(scale);
  now.current = scale;
  useEffect(() => {
    const { current: element } = column;
    if (!element) return;
    let start: { distance: number; scale: number } | null = null;
    const zoomTo = (wanted: number, x: number, y: number) => {
      const box = element.getBoundingClientRect();
      const zoom = Math.min(LARGEST, Math.max(SMALLEST, wanted / PIXELS_A_POINT));
      setZoom(zoom, { x: x - box.left, y: y - box.top });
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(now.current * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    };
    const onTouch = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (!one || !other) {
        start = null;
        return;
      }
      event.preventDefault();
      const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      start ??= { distance, scale: now.current };
      zoomTo(
        (start.scale * distance) / start.distance,
        (one.clientX + other.clientX) / 2,
        (one.clientY + other.clientY) / 2,
      );
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    for (const name of ["touchstart", "touchmove", "touchend"] as const) {
      element.addEventListener(name, onTouch, { passive: false });
    }
    return () => {
      element.removeEventListener("wheel", onWheel);
      for (const name of ["touchstart", "touchmove", "touchend"] as const) element.removeEventListener(name, onTouch);
    };
  }, [column, setZoom]);
}
