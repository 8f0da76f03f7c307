import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";

export interface DisclosureProps {
  summary: ReactNode;
  /** Badges at the end of the line. */
  aside?: ReactNode;
  /** Open at the start. */
  open?: boolean;
  id?: string;
  /** Makes the summary a heading. */
  level?: Exclude<HeadingLevel, 1>;
  /** Without lines, like a link that opens. */
  quiet?: boolean;
  /** Those with the same name close each other. */
  group?: string;
  children: ReactNode;
}

/** Something that opens in place; works without JavaScript. */
export function Disclosure({ summary, aside, open, id, level, quiet = false, group, children }: DisclosureProps) {
  const Title = level ? (`h${level}` as const) : "span";
  return (
    <details
      className={classNames("kern-accordion", "ui-disclosure", quiet && "ui-disclosure--quiet")}
      id={id}
      open={open}
      {...(group ? { name: group } : {})}
    >
      <summary className="kern-accordion__header ui-disclosure__summary">
        <Title className="ui-disclosure__title">{summary}</Title>
        {aside ? <span className="ui-disclosure__aside">{aside}</span> : null}
      </summary>
      <div className="ui-disclosure__body">{children}</div>
    </details>
  );
}
