import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";

export interface CardProps {
  title?: ReactNode;
  level?: Exclude<HeadingLevel, 1>;
  /** Makes the title a link and the whole card its target. */
  href?: string;
  preline?: ReactNode;
  subline?: ReactNode;
  /** Badges. */
  marks?: ReactNode;
  footer?: ReactNode;
  look?: "default" | "surface" | "marked";
  children?: ReactNode;
}

/** A box for one thing: name, marks, content, what can be done. */
export function Card({
  title,
  level = 3,
  href,
  preline,
  subline,
  marks,
  footer,
  look = "default",
  children,
}: CardProps) {
  const Title = `h${level}` as const;
  return (
    <article
      className={classNames(
        "kern-card",
        "ui-card",
        href && "ui-card--linked",
        look !== "default" && `ui-card--${look}`,
      )}
    >
      {title || preline ? (
        <div className="ui-card__head">
          {preline ? <div className="ui-card__preline">{preline}</div> : null}
          {title ? (
            <Title className="ui-card__title">{href ? <Anchor href={href}>{title}</Anchor> : title}</Title>
          ) : null}
          {subline ? <div className="ui-card__subline">{subline}</div> : null}
        </div>
      ) : null}
      {marks ? <div className="ui-card__marks">{marks}</div> : null}
      {children ? <div className="ui-card__body">{children}</div> : null}
      {footer ? <div className="ui-card__footer">{footer}</div> : null}
    </article>
  );
}
