import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";

export interface FooterColumn {
  title: string;
  links: readonly { href: string; label: string; reload?: boolean }[];
}

/** The footer: columns of links and a closing note. */
export function SiteFooter({ columns, note }: { columns: readonly FooterColumn[]; note?: ReactNode }) {
  return (
    <footer className="ui-footer">
      <div className="ui-inner">
        <div className="ui-footer__columns">
          {columns.map((column) => (
            <section key={column.title}>
              <h2 className="ui-footer__title">{column.title}</h2>
              <ul className="ui-footer__links">
                {column.links.map((link) => (
                  <li key={link.href}>
                    <Anchor href={link.href} reload={link.reload}>
                      {link.label}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {note ? <div className="ui-footer__note">{note}</div> : null}
      </div>
    </footer>
  );
}
