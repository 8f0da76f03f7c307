import type { PDFDocumentProxy } from "pdfjs-dist";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import type { PageSize } from "./page-layout.ts";
import { placeStrip, STRIP_COLUMNS, type StripRow, stripRowOf, stripWithin } from "./page-strip.ts";

const WIDTH = 96;
/** What a small page needs below its picture, for its number; in the size of letters that the reader has chosen. */
const BELOW_REM = 3;

type Props = { document: PDFDocumentProxy; sizes: readonly PageSize[]; page: number; goToPage: (page: number) => void };

/** All pages small; only those near the window are there at all. */
export function PageThumbnails({ document, sizes, page, goToPage }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { top, height, rem } = useWindowOn(list);
  const rows = useMemo(() => placeStrip(sizes, WIDTH, BELOW_REM * rem), [sizes, rem]);
  useEffect(() => {
    const { current: element } = list;
    const row = stripRowOf(rows, page);
    if (element && row) element.scrollTo({ top: row.top - element.clientHeight / 3 });
  }, [rows, page]);
  const { near, before, behind } = stripWithin(rows, top - height, top + 2 * height);
  return (
    <ol className="ui-reader__thumbnails" ref={list}>
      <li aria-hidden="true" className="ui-reader__unseen" style={{ blockSize: before }} />
      {near
        .flatMap((row) => pagesOf(row, sizes))
        .map(({ number, size, height: rowHeight }) => (
          <li key={number} style={{ blockSize: rowHeight }} aria-setsize={sizes.length} aria-posinset={number}>
            <Thumbnail
              document={document}
              number={number}
              size={size}
              isCurrent={number === page}
              goToPage={goToPage}
            />
          </li>
        ))}
      <li aria-hidden="true" className="ui-reader__unseen" style={{ blockSize: behind }} />
    </ol>
  );
}

function pagesOf({ first, height }: StripRow, sizes: readonly PageSize[]) {
  return sizes.slice(first - 1, first - 1 + STRIP_COLUMNS).map((size, at) => ({ size, number: first + at, height }));
}

/** Which part of what scrolls is seen, and the size of letters; CSS pixels. */
function useWindowOn(list: RefObject<HTMLElement>): { top: number; height: number; rem: number } {
  const [seen, setSeen] = useState({ top: 0, height: 800, rem: 16 });
  useEffect(() => {
    const { current: element } = list;
    if (!element) return undefined;
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(window.document.documentElement).fontSize) || 16;
      setSeen({ top: element.scrollTop, height: element.clientHeight, rem });
    };
    const measured = new ResizeObserver(look);
    measured.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      measured.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [list]);
  return seen;
}

type ThumbnailProps = {
  document: PDFDocumentProxy;
  number: number;
  size: PageSize;
  isCurrent: boolean;
  goToPage: (page: number) => void;
};

function Thumbnail({ document, number, size, isCurrent, goToPage }: ThumbnailProps) {
  const t = useText("viewer");
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { current: element } = place;
    if (!element) return;
    let leaving = new AbortController();
    const seen = new IntersectionObserver(([entry]) => {
      leaving.abort();
      if (!entry?.isIntersecting) return element.replaceChildren();
      leaving = new AbortController();
      const { signal } = leaving;
      const given = { number, scale: WIDTH / size.width, turn: 0 as const, density: 1, signal };
      import("./draw-page.client.ts")
        .then(({ drawPicture }) => drawPicture(document, given))
        .then(
          (canvas) => canvas && !signal.aborted && element.replaceChildren(canvas),
          // why: the large page says that it can not be drawn.
          () => element.replaceChildren(),
        );
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      leaving.abort();
    };
  }, [document, number, size.width]);
  return (
    <button
      className="ui-reader__thumbnail"
      type="button"
      aria-label={t("toPage", { number })}
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => goToPage(number)}
    >
      <span
        className="ui-reader__small"
        ref={place}
        aria-hidden="true"
        style={{ width: WIDTH, height: (WIDTH * size.height) / size.width }}
      />
      <span aria-hidden="true">{number}</span>
    </button>
  );
}
