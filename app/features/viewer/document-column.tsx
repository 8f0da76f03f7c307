import type { PDFDocumentProxy } from "pdfjs-dist";
import type { ReactNode } from "react";
import type { PageSurface } from "#app/ui/page-surface.ts";
import { DocumentPage } from "./document-page.tsx";
import { pagesWithin } from "./page-layout.ts";
import { usePinch } from "./use-pinch.ts";
import type { Reading } from "./use-reading.ts";
import type { Search } from "./use-search.ts";

type Props = {
  label: string;
  document: PDFDocumentProxy;
  reading: Reading;
  search: Search;
  renderMarks?: (page: PageSurface) => ReactNode;
};

/** The pages one below the other; only those near the window are there at all. */
export function DocumentColumn({ label, document, reading, search, renderMarks }: Props) {
  const { column, layout, seen, turn } = reading;
  usePinch(column, layout.scale, reading.setZoom);
  const near = pagesWithin(layout, seen.top - seen.height * 0.75, seen.top + seen.height * 1.75);
  return (
    <section className="ui-reader__column" ref={column} aria-label={label}>
      <div className="ui-reader__pages" style={{ width: layout.width, height: layout.height }}>
        {near.map((placed) => (
          <DocumentPage
            key={placed.number}
            document={document}
            placed={placed}
            scale={layout.scale}
            turn={turn}
            words={search.found && search.found.total > 0 ? search.words : ""}
            activePlace={search.place?.page === placed.number ? search.place.nth : null}
            goToPage={reading.goToPage}
            renderMarks={renderMarks}
          />
        ))}
      </div>
    </section>
  );
}
