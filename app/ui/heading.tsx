import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const sizes = {
  display: "kern-heading-x-large ui-heading--display",
  large: "kern-heading-large",
  medium: "kern-heading-medium",
  small: "kern-heading-small",
} as const;

const sizeOfLevel = { 1: "large", 2: "medium", 3: "small", 4: "small" } as const;

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  level: HeadingLevel;
  /** Only when the look must differ from the level. */
  size?: keyof typeof sizes;
  id?: string;
  children: ReactNode;
}

/** A heading; level 1 stands once on a page and says where you are. */
export function Heading({ level, size = sizeOfLevel[level], id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classNames("ui-heading", sizes[size])}>
      {children}
    </Tag>
  );
}
