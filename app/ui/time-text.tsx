import type { ReactNode } from "react";

/** A moment or day for people and machines; the words come formatted. */
export function TimeText({ dateTime, children }: { dateTime: string | Date; children: ReactNode }) {
  return (
    <time className="ui-numeric" dateTime={typeof dateTime === "string" ? dateTime : dateTime.toISOString()}>
      {children}
    </time>
  );
}
