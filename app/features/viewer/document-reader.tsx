import type { PDFDocumentProxy } from "pdfjs-dist";
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import type { FileView } from "#app/features/documents/file-view.ts";
import { useText } from "#app/i18n/use-text.ts";
import type { PageSurface } from "#app/ui/page-surface.ts";
import { DocumentColumn } from "./document-column.tsx";
import { keyDeed, type ReadingDeed } from "./key-deed.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { type PageSize, type SizeRun, sizesOf } from "./page-layout.ts";
import { ReaderSide, type SideView } from "./reader-side.tsx";
import { useReading } from "./use-reading.ts";
import { useSearch } from "./use-search.ts";
import { ViewerToolbar } from "./viewer-toolbar.tsx";

/** What lies upon the pages, such as somebody's own marks; whoever composes the page gives it. */
export type MarksOnPages = {
  renderPage: (page: PageSurface) => ReactNode;
  /** beside the pages; `goToPage` leads to a page */
  renderPanel?: (goToPage: (page: number) => void, pageRead: number) => ReactNode;
};

type Props = { file: FileView; sizes: readonly SizeRun[]; document: PDFDocumentProxy; marks?: MarksOnPages };

/** An open document: tools, what leads through it, and its pages. */
export function DocumentReader({ file, sizes, document, marks }: Props) {
  const t = useText("viewer");
  const sideId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const pages = usePageSizes(document, sizes);
  const reading = useReading(file.id, pages);
  const search = useSearch(file.id);
  const [side, setSide] = useState<SideView | null>(marks && window.location.hash === "#marks" ? "marks" : null);
  const [night, setNight] = useState(false);
  const [keys, setKeys] = useState(false);
  const { goToPage, page } = reading;
  const foundPage = search.place?.page ?? null;
  useEffect(() => {
    if (foundPage !== null) goToPage(foundPage);
  }, [foundPage, goToPage]);
  // why: the frame fills what the head of the page leaves of the window.
  useEffect(() => {
    const { current: element } = frame;
    const top = (element?.getBoundingClientRect().top ?? 0) + window.scrollY;
    element?.style.setProperty("--ui-reader-top", `${Math.round(top)}px`);
  }, []);
  useEffect(() => {
    if (side === "search") field.current?.focus();
  }, [side]);

  const deeds: Record<ReadingDeed, () => void> = {
    nextPage: () => goToPage(page + (reading.spread && page > 1 ? 2 : 1)),
    previousPage: () => goToPage(page - (reading.spread && page > 2 ? 2 : 1)),
    firstPage: () => goToPage(1),
    lastPage: () => goToPage(pages.length),
    larger: () => reading.zoomBy(1),
    smaller: () => reading.zoomBy(-1),
    fitWidth: () => reading.setZoom("width"),
    rotate: reading.rotate,
    spread: reading.toggleSpread,
    night: () => setNight((now) => !now),
    fullScreen: () => void toggleFullScreen(frame.current),
    search: () => {
      setSide("search");
      field.current?.focus();
    },
    keys: () => setKeys(true),
  };

  const pressed = useRef<(event: KeyboardEvent) => void>(() => {});
  pressed.current = (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    const deed = keyDeed({ ...keysOf(event), isTyping });
    if (!deed) return;
    event.preventDefault();
    deeds[deed]();
  };
  useEffect(() => {
    const { current: element } = frame;
    const onKeyDown = (event: KeyboardEvent) => pressed.current(event);
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div className="ui-reader" ref={frame} data-night={night ? "" : undefined}>
      <ViewerToolbar
        reading={reading}
        night={night}
        sideOpen={side !== null}
        sideId={sideId}
        onSide={() => setSide((now) => (now ? null : "pages"))}
        onDeed={(deed) => deeds[deed]()}
        onMarks={marks?.renderPanel ? () => setSide((now) => (now === "marks" ? null : "marks")) : undefined}
      />
      <div className="ui-reader__body">
        {side ? (
          <ReaderSide
            id={sideId}
            view={side}
            onView={setSide}
            document={document}
            sizes={pages}
            page={page}
            goToPage={goToPage}
            search={search}
            field={field}
            marks={marks?.renderPanel?.(goToPage, page)}
          />
        ) : null}
        <DocumentColumn
          label={t("document", { name: file.name })}
          document={document}
          reading={reading}
          search={search}
          renderMarks={marks?.renderPage}
        />
      </div>
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </div>
  );
}

/** What the server knows of the pages' sizes; where it does not, the first page stands for all. */
function usePageSizes(document: PDFDocumentProxy, runs: readonly SizeRun[]): PageSize[] {
  const [first, setFirst] = useState<SizeRun[]>([]);
  const known = runs.length > 0;
  useEffect(() => {
    if (known) return;
    let isWanted = true;
    document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        if (isWanted) setFirst([{ width, height, count: 1 }]);
      },
      // why: the page itself says that it can not be shown.
      () => setFirst([]),
    );
    return () => {
      isWanted = false;
    };
  }, [document, known]);
  const count = document.numPages;
  return useMemo(() => sizesOf(runs.length > 0 ? runs : first, count), [runs, first, count]);
}

async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await element?.requestFullscreen();
}

function keysOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey };
}
