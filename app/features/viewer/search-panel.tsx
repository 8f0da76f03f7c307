import { type RefObject, useId } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import type { Search } from "./use-search.ts";

/** Words are typed, places are counted, and the arrows lead from one to the next. */
export function SearchPanel({ search, field }: { search: Search; field: RefObject<HTMLInputElement> }) {
  const t = useText("viewer");
  const id = useId();
  const { words, found, failed, at } = search;
  const hits = found?.hits ?? [];
  return (
    <div className="ui-reader__search">
      <label className="kern-label" htmlFor={id}>
        {t("search.label")}
      </label>
      <input
        className="kern-form-input__input"
        id={id}
        ref={field}
        type="search"
        value={words}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => search.setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && search.step(event.shiftKey ? -1 : 1)}
      />
      <p className="ui-reader__said" role="status">
        {saidOf(search, t)}
      </p>
      <div className="ui-reader__group">
        <Button
          type="button"
          icon="arrow-up"
          iconOnly
          size="small"
          aria-disabled={at === null}
          onClick={() => search.step(-1)}
        >
          {t("search.previous")}
        </Button>
        <Button
          type="button"
          icon="arrow-down"
          iconOnly
          size="small"
          aria-disabled={at === null}
          onClick={() => search.step(1)}
        >
          {t("search.next")}
        </Button>
      </div>
      {failed ? null : (
        <ol className="ui-reader__hits">
          {hits.map(({ page, count }, index) => {
            const first = hits.slice(0, index).reduce((sum, hit) => sum + hit.count, 0);
            return (
              <li key={page}>
                <button
                  className="ui-reader__entry"
                  type="button"
                  aria-current={search.place?.page === page ? "true" : undefined}
                  onClick={() => search.goTo(first)}
                >
                  {t("search.onPage", { number: page, count })}
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

function saidOf({ words, found, failed, at }: Search, t: ReturnType<typeof useText<"viewer">>): string {
  if (words.trim() === "") return "";
  if (failed) return t("search.failed");
  if (!found) return "";
  if (found.state !== "done") return t(`search.${found.state}`);
  if (found.total === 0) return t("search.nothing");
  return at === null ? t("search.found", { count: found.total }) : t("search.at", { at: at + 1, total: found.total });
}
