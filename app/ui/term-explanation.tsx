import type { ReactNode } from "react";

/** A term with its explanation in one sentence, opened in place; works without JavaScript. */
export function TermExplanation({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <details className="ui-term">
      <summary>{term}</summary>
      <span className="ui-term__words">{children}</span>
    </details>
  );
}
