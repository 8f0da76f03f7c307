import { useText } from "#app/i18n/use-text.ts";
import { Anchor } from "./anchor.tsx";

export interface Crumb {
  label: string;
  /** Missing for the page itself. */
  href?: string;
}

/** The way from the home page to here. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useText("ui");
  return (
    <nav className="ui-crumbs" aria-label={t("breadcrumbs")}>
      <ol className="ui-crumbs__list">
        {items.map((item) => (
          <li className="ui-crumbs__item" key={item.href ?? item.label}>
            {item.href ? (
              <Anchor className="ui-crumbs__link" href={item.href}>
                {item.label}
              </Anchor>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
