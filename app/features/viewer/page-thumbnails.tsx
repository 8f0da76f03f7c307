import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import { useText } from "#app/i18n/use-text.ts";
import type { PageSize } from "./page-layout.ts";

const WIDTH = 96;

type Props = { document: PDFDocumentProxy; sizes: readonly PageSize[]; page: number; goToPage: (page: number) => void };

/** All pages small; only those that are seen are drawn. */
export function PageThumbnails({ document, sizes, page, goToPage }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-small="${page}"]`);
    if (item) list.current?.scrollTo({ top: item.offsetTop - list.current.clientHeight / 3 });
  }, [page]);
  return (
    <ol className="ui-reader__thumbnails" ref={list}>
      {sizes
        .map((size, at) => ({ size, number: at + 1 }))
        .map(({ size, number }) => (
          <li key={number} data-small={number}>
            <Thumbnail
              document={document}
              number={number}
              size={size}
              isCurrent={number === page}
              goToPage={goToPage}
            />
          </li>
        ))}
    </ol>
  );
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
