import { useText } from "#app/i18n/use-text.ts";
import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";

export interface PaginationProps {
  /** Counted from 1. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}

/** The pages of a long list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  const t = useText("ui");
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t("pages")}>
      <ul className="ui-pages">
        {page > 1 ? (
          <li>
            <Anchor className="ui-pages__link" href={hrefFor(page - 1)} rel="prev">
              <Icon name="chevron-left" size="small" />
              {t("previous")}
            </Anchor>
          </li>
        ) : null}
        {shownPages(page, pageCount).map((shown) =>
          shown < 0 ? (
            <li className="ui-pages__gap" key={shown} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={shown}>
              <Anchor
                className="ui-pages__link"
                href={hrefFor(shown)}
                aria-label={t("pageOf", { page: shown, count: pageCount })}
                aria-current={shown === page ? "page" : undefined}
              >
                {shown}
              </Anchor>
            </li>
          ),
        )}
        {page < pageCount ? (
          <li>
            <Anchor className="ui-pages__link" href={hrefFor(page + 1)} rel="next">
              {t("next")}
              <Icon name="chevron-right" size="small" />
            </Anchor>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The pages to name: first, last and the neighbours; a negative number stands for a gap. */
export function shownPages(page: number, pageCount: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1] ?? n - 1;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? [-n, n] : [n];
  });
}
