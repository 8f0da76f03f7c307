import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";

export interface Tab {
  href: string;
  label: ReactNode;
  current?: boolean;
  count?: ReactNode;
}

/** Views of one thing as links: each has its address. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="ui-tabs" aria-label={label}>
      <ul className="ui-tabs__list">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              className="ui-tabs__link"
              href={item.href}
              keepScroll
              aria-current={item.current ? "page" : undefined}
            >
              {item.label}
              {item.count === undefined ? null : <span className="ui-tabs__count">{item.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
