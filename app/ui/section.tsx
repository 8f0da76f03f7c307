import { type ReactNode, useId } from "react";
import { Heading, type HeadingLevel } from "./heading.tsx";

export interface SectionProps {
  title: ReactNode;
  level?: HeadingLevel;
  /** Anchor of the section. */
  id?: string;
  /** Links or buttons on the heading's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading; a landmark named by it. */
export function Section({ title, level = 2, id, actions, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className="ui-section" id={id} aria-labelledby={headingId}>
      <div className="ui-section__head">
        <Heading level={level} id={headingId}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
