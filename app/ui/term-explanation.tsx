import { type ReactNode, useId } from "react";

/**
 * A term with its explanation in one sentence. The browser's own popover opens it, so it works without JavaScript, inside
 * a sentence, and closes on Escape.
 */
export function TermExplanation({ term, children }: { term: ReactNode; children: ReactNode }) {
  const id = useId();
  // why: React 18 passes these attributes on but its types do not know them yet.
  const opens = { popovertarget: id };
  const floats = { popover: "auto" };
  return (
    <>
      <button type="button" className="ui-term" {...opens}>
        {term}
      </button>
      <span className="ui-term__words" id={id} {...floats}>
        {children}
      </span>
    </>
  );
}
