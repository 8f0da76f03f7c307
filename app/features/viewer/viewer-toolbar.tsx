import { useId } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { ReadingDeed } from "./key-deed.ts";
import { percentOf } from "./page-layout.ts";
import type { Reading } from "./use-reading.ts";

type Props = {
  reading: Reading;
  night: boolean;
  sideOpen: boolean;
  sideId: string;
  onSide: () => void;
  onDeed: (deed: ReadingDeed) => void;
  /** opens what lies upon the pages; not given where nothing does */
  onMarks?: () => void;
};

/** Everything that changes what is seen; a phone keeps what it needs in two rows. */
export function ViewerToolbar({ reading, night, sideOpen, sideId, onSide, onDeed, onMarks }: Props) {
  const t = useText("viewer");
  const id = useId();
  const { page, layout, zoom, spread } = reading;
  const count = layout.pages.length;
  const tool = (icon: IconName, words: string, deed: ReadingDeed, more: { pressed?: boolean; off?: boolean } = {}) => (
    <Button
      type="button"
      variant="tertiary"
      size="small"
      icon={icon}
      iconOnly
      title={words}
      aria-pressed={more.pressed}
      aria-disabled={more.off || undefined}
      onClick={() => more.off || onDeed(deed)}
    >
      {words}
    </Button>
  );
  return (
    <div className="ui-reader__tools" role="toolbar" aria-label={t("tools")}>
      <Button
        type="button"
        variant="tertiary"
        size="small"
        icon="checklist"
        iconOnly
        title={t("side")}
        aria-expanded={sideOpen}
        aria-controls={sideId}
        onClick={onSide}
      >
        {t("side")}
      </Button>
      {tool("search", t("search.label"), "search")}
      {onMarks ? (
        <Button
          type="button"
          variant="tertiary"
          size="small"
          icon="edit"
          aria-label={t("sideOf.marks")}
          title={t("sideOf.marks")}
          onClick={onMarks}
        >
          <span className="ui-reader__wide-only">{t("sideOf.marks")}</span>
        </Button>
      ) : null}
      <div className="ui-reader__group">
        {tool("chevron-left", t("previousPage"), "previousPage", { off: page === 1 })}
        <label className="kern-sr-only" htmlFor={id}>
          {t("page")}
        </label>
        <input
          className="ui-reader__page"
          id={id}
          key={page}
          defaultValue={page}
          inputMode="numeric"
          autoComplete="off"
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          onBlur={(event) => {
            const wanted = Number(event.currentTarget.value);
            if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) reading.goToPage(wanted);
            else event.currentTarget.value = String(page);
          }}
        />
        <span className="ui-reader__count">{t("ofPages", { count })}</span>
        {tool("chevron-right", t("nextPage"), "nextPage", { off: page === count })}
      </div>
      <div className="ui-reader__group">
        {tool("minus", t("smaller"), "smaller")}
        <output className="ui-reader__count ui-reader__wide-only">
          {t("size", { percent: percentOf(layout.scale) })}
        </output>
        {tool("add", t("larger"), "larger")}
      </div>
      <div className="ui-reader__group ui-reader__group--seldom">
        <Button
          type="button"
          variant="tertiary"
          size="small"
          onClick={() => reading.setZoom(zoom === "width" ? "page" : "width")}
        >
          {zoom === "width" ? t("fitPage") : t("fitWidth")}
        </Button>
        {tool("autorenew", t("rotate"), "rotate")}
        {tool("dark-mode", t("night"), "night", { pressed: night })}
        {/* why: a phone has no room for two pages and no keys, and fills its screen as it is. */}
        <span className="ui-reader__group ui-reader__wide-only">
          {tool("book", t("spread"), "spread", { pressed: spread })}
          {tool("open-in-new", t("fullScreen"), "fullScreen")}
          {tool("help", t("keys.open"), "keys")}
        </span>
      </div>
    </div>
  );
}
