import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  GAP,
  type Layout,
  type PageSize,
  pageRead,
  placePages,
  type Turn,
  type Zoom,
  zoomStep,
} from "./page-layout.ts";
import { keepPlace, placeIn } from "./places.ts";
import { pageInFragment } from "./viewer-view.ts";

/** A point of the window that stays where it is while the size changes, from the column's upper left corner. */
export type Anchor = { x: number; y: number };

export type Reading = {
  column: RefObject<HTMLDivElement>;
  layout: Layout;
  /** the part of the column that is seen, in CSS pixels */
  seen: { top: number; height: number };
  page: number;
  zoom: Zoom;
  turn: Turn;
  spread: boolean;
  goToPage: (page: number) => void;
  setZoom: (zoom: Zoom, anchor?: Anchor) => void;
  zoomBy: (direction: 1 | -1) => void;
  rotate: () => void;
  toggleSpread: () => void;
};

type Look = { zoom: Zoom; turn: Turn; spread: boolean };
/** A point of a page, in parts of its height and width, and where it is to stand in the window. */
type Held = { page: number; down: number; across: number; anchor: Anchor };

/** Where somebody is in a document and how it looks; remembered by the browser, an address with a page goes before. */
export function useReading(fileId: string, sizes: readonly PageSize[]): Reading {
  const column = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 800, height: 600 });
  const [top, setTop] = useState(0);
  const [look, setLook] = useState<Look>({ zoom: "width", turn: 0, spread: false });
  const layout = useMemo(() => placePages({ sizes, room, ...look }), [sizes, room, look]);
  const held = useRef<Held | null>({ page: 1, down: 0, across: 0, anchor: { x: 0, y: 0 } });
  const current = useRef(layout);

  // why: whatever changes the layout, the place that is read stays where it is.
  useLayoutEffect(() => {
    const { current: element } = column;
    current.current = layout;
    const { current: at } = held;
    const place = at && layout.pages[at.page - 1];
    if (!element || !place) return;
    element.scrollTo(
      place.left + at.across * place.width - at.anchor.x,
      place.top + at.down * place.height - at.anchor.y - (at.down === 0 ? GAP : 0),
    );
    setTop(element.scrollTop);
  }, [layout]);

  const hold = useCallback((anchor: Anchor = { x: 0, y: 0 }) => {
    const { current: element } = column;
    if (!element) return;
    const [x, y] = [element.scrollLeft + anchor.x, element.scrollTop + anchor.y];
    const { pages } = current.current;
    const place = pages[pageRead(current.current, y, 0) - 1];
    if (!place) return;
    held.current = {
      page: place.number,
      down: (y - place.top) / place.height,
      across: (x - place.left) / place.width,
      anchor,
    };
  }, []);

  const change = useCallback(
    (next: (look: Look, layout: Layout) => Partial<Look>, anchor?: Anchor) => {
      hold(anchor);
      setLook((now) => ({ ...now, ...next(now, current.current) }));
    },
    [hold],
  );

  const goToPage = useCallback((page: number) => {
    const { pages } = current.current;
    const place = pages[Math.min(Math.max(Math.round(page), 1), pages.length) - 1];
    if (place) column.current?.scrollTo({ top: place.top - GAP });
  }, []);

  useEffect(() => {
    const { current: element } = column;
    if (!element) return;
    // why: what scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1), in every browser.
    element.tabIndex = 0;
    const kept = placeIn(window.localStorage, fileId);
    const wanted = pageInFragment(window.location.hash);
    const phone = window.matchMedia("(max-width: 40rem)").matches;
    held.current = { page: wanted ?? kept?.page ?? 1, down: 0, across: 0, anchor: { x: 0, y: 0 } };
    setLook((now) => (kept ? { zoom: phone ? "width" : kept.zoom, turn: kept.turn, spread: kept.spread } : { ...now }));
    const onScroll = () => setTop(element.scrollTop);
    const onFragment = () => {
      const page = pageInFragment(window.location.hash);
      if (page) goToPage(page);
    };
    const measured = new ResizeObserver(() => {
      if (current.current.pages.length > 0 && element.scrollTop > 0) hold();
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    measured.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("hashchange", onFragment);
    return () => {
      measured.disconnect();
      element.removeEventListener("scroll", onScroll);
      window.removeEventListener("hashchange", onFragment);
    };
  }, [fileId, goToPage, hold]);

  const page = pageRead(layout, top, room.height);
  useEffect(() => {
    const timer = setTimeout(() => {
      keepPlace(window.localStorage, fileId, { page, ...look });
      window.history.replaceState(
        window.history.state,
        "",
        page > 1 ? `#page=${page}` : `${window.location.pathname}${window.location.search}`,
      );
    }, 400);
    return () => clearTimeout(timer);
  }, [fileId, page, look]);

  return {
    ...{ column, layout, page, goToPage, ...look },
    seen: { top, height: room.height },
    setZoom: useCallback((zoom, anchor) => change(() => ({ zoom }), anchor), [change]),
    zoomBy: useCallback((direction) => change((_, { scale }) => ({ zoom: zoomStep(scale, direction) })), [change]),
    rotate: useCallback(() => change(({ turn }) => ({ turn: ((turn + 90) % 360) as Turn })), [change]),
    toggleSpread: useCallback(() => change(({ spread }) => ({ spread: !spread })), [change]),
  };
}
