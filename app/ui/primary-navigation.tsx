import { Anchor } from "./anchor.tsx";
import { Icon, type IconName } from "./icon.tsx";

export interface NavigationItem {
  href: string;
  label: string;
  /** "page" = this very page; true = a page below it. */
  current?: boolean | "page";
  icon?: IconName;
}

/** The main navigation, always visible; it wraps on a phone and is never hidden behind a button. */
export function PrimaryNavigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return (
    <nav className="ui-nav" aria-label={label}>
      <ul className="ui-nav__list">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              className="ui-nav__link"
              href={item.href}
              aria-current={item.current === "page" ? "page" : item.current ? "true" : undefined}
            >
              {item.icon ? <Icon name={item.icon} size="small" /> : null}
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
