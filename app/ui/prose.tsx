import type { ReactNode } from "react";

/** Running text with headings, lists and quotes, at a width that reads well. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div className="ui-prose" lang={lang}>
      {children}
    </div>
  );
}
