import { useActionData, useLocation } from "@remix-run/react";
import { useState } from "react";

/**
 * What the page's action answered, until something else is sent or opened. The answer of `useActionData` goes as soon as
 * the page loads its data anew, which a page that follows a meeting does by itself: a refusal, and what had been typed,
 * would be gone before it is read.
 */
export function useLastingAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ answer, key });
  const isNews = answer !== undefined && answer !== kept.answer;
  // why: an answer comes a moment before the place that it belongs to.
  if (isNews || (answer !== undefined && kept.key !== key)) setKept({ answer, key });
  return answer ?? (kept.key === key ? kept.answer : undefined);
}
