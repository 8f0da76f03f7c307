import type { PDFDocumentProxy } from "pdfjs-dist";
import type { ReactNode, RefObject } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { OutlineList } from "./outline-list.tsx";
import type { PageSize } from "./page-layout.ts";
import { PageThumbnails } from "./page-thumbnails.tsx";
import { SearchPanel } from "./search-panel.tsx";
import type { Search } from "./use-search.ts";

export type SideView = "pages" | "outline" | "search" | "marks";

type Props = {
  id: string;
  view: SideView;
  onView: (view: SideView) => void;
  document: PDFDocumentProxy;
  sizes: readonly PageSize[];
  page: number;
  goToPage: (page: number) => void;
  search: Search;
  field: RefObject<HTMLInputElement>;
  marks?: ReactNode;
};

/** What leads through a document, one way at a time. */
export function ReaderSide(props: Props) {
  const t = useText("viewer");
  const { id, view, onView, document, sizes, page, goToPage, search, field, marks } = props;
  const views: SideView[] = marks ? ["pages", "outline", "search", "marks"] : ["pages", "outline", "search"];
  return (
    <aside className="ui-reader__side" id={id} aria-label={t("side")}>
      <div className="ui-reader__views">
        {views.map((one) => (
          <button
            className="ui-reader__view"
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => onView(one)}
          >
            {t(`sideOf.${one}`)}
          </button>
        ))}
      </div>
      {view === "pages" ? <PageThumbnails document={document} sizes={sizes} page={page} goToPage={goToPage} /> : null}
      {view === "outline" ? <OutlineList document={document} goToPage={goToPage} /> : null}
      {view === "search" ? <SearchPanel search={search} field={field} /> : null}
      {view === "marks" ? marks : null}
    </aside>
  );
}
