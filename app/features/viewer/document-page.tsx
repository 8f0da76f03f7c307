import type { PDFDocumentProxy } from "pdfjs-dist";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import type { PageSurface } from "#app/ui/page-surface.ts";
import type { DrawnPage } from "./draw-page.client.ts";
import type { PlacedPage, Turn } from "./page-layout.ts";
import { PageLinks } from "./page-links.tsx";
import { useMarkedWords } from "./use-marked-words.ts";

/** Who scrolls past a page does not want it; only who stays gets it drawn. */
const STAY_MS = 60;

export type DocumentPageProps = {
  document: PDFDocumentProxy;
  placed: PlacedPage;
  scale: number;
  turn: Turn;
  /** the words that are searched for, and which of their places on this page is the one that is looked at */
  words: string;
  activePlace: number | null;
  goToPage: (page: number) => void;
  renderMarks?: (page: PageSurface) => ReactNode;
};

/** One page: its picture, the text upon it, its links, and what lies upon them. */
export function DocumentPage({
  document,
  placed,
  scale,
  turn,
  words,
  activePlace,
  goToPage,
  renderMarks,
}: DocumentPageProps) {
  const t = useText("viewer");
  const { number, left, top, width, height } = placed;
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnPage | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const given = { number, scale, turn, density: window.devicePixelRatio || 1, signal };
    const timer = setTimeout(() => {
      import("./draw-page.client.ts")
        .then(({ drawPage }) => drawPage(document, given))
        .then(
          (page) => {
            if (!page) return;
            picture.current?.replaceChildren(page.canvas);
            text.current?.replaceChildren(page.text);
            setDrawn(page);
            setFailed(false);
          },
          () => !signal.aborted && setFailed(true),
        );
    }, STAY_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document, number, scale, turn]);
  // why: browsers keep the memory of a canvas for long after it has gone; without an extent it has none.
  useEffect(() => {
    const { current: element } = picture;
    return () => {
      for (const canvas of element?.querySelectorAll("canvas") ?? []) canvas.width = canvas.height = 0;
    };
  }, []);
  useMarkedWords(drawn, words, activePlace);
  const surface = useMemo(
    () => ({
      ...{ pageNumber: number, width, height, scale, rotation: turn },
      ...{ pageWidthPt: width / scale, pageHeightPt: height / scale },
      textElement: drawn?.text ?? null,
    }),
    [number, width, height, scale, turn, drawn],
  );
  return (
    <section
      className="ui-document-page"
      aria-label={t("pageLabel", { number })}
      data-page={number}
      data-drawn={drawn ? "" : undefined}
      style={{ left, top, width, height }}
    >
      <div className="ui-document-page__picture" ref={picture} aria-hidden="true" />
      {drawn || failed ? null : <p className="ui-document-page__wait">{t("pageWaits", { number })}</p>}
      {failed ? <p className="ui-document-page__wait">{t("pageFailed", { number })}</p> : null}
      <div className="ui-document-page__text" ref={text} />
      {drawn ? <PageLinks document={document} number={number} turn={turn} goToPage={goToPage} /> : null}
      {renderMarks?.(surface)}
    </section>
  );
}
