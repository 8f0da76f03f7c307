import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface ChipProps {
  children: ReactNode;
  /** With an address the chip is a filter link; without, a plain mark. */
  href?: string;
  /** Chosen now; shown with a tick. */
  chosen?: boolean;
  icon?: IconName;
  /** The link takes the filter away: shows a cross. `label` says so. */
  remove?: boolean;
  /** Spoken instead of the words. */
  label?: string;
}

/** A round mark or filter link. */
export function Chip({ children, href, chosen = false, icon, remove = false, label }: ChipProps) {
  const inside = (
    <>
      {chosen && !icon ? <Icon name="check" size="small" /> : null}
      {icon ? <Icon name={icon} size="small" /> : null}
      {children}
      {remove ? <Icon name="close" size="small" /> : null}
    </>
  );
  const className = classNames("ui-chip", chosen && "ui-chip--chosen");
  if (!href) return <span className={className}>{inside}</span>;
  return (
    <Anchor className={className} href={href} keepScroll aria-current={chosen ? "true" : undefined} aria-label={label}>
      {inside}
    </Anchor>
  );
}
