import { useCallback, useEffect, useRef, useState } from "react";

const PAUSE_MS = 400;

export interface KeptForm {
  /** What was kept the last time and was never sent; null when there is nothing. */
  kept: string | null;
  /** Hides the offer; what is typed from now on is kept as before. */
  settle: () => void;
  /** Forgets what was kept. */
  discard: () => void;
}

/**
 * Keeps what is typed into a form in this browser, so that a lost connection or a closed tab loses nothing. Files are
 * not kept.
 * @param key names the form and what it is about
 * @param formId the form's id
 * @param read makes one text out of the form's fields
 * @param sent names of the forms that were sent and accepted just now: what was kept of them is forgotten
 */
export function useKeptForm(
  key: string,
  formId: string,
  read: (form: FormData) => string,
  sent: readonly string[],
): KeptForm {
  const [kept, setKept] = useState<string | null>(null);
  const hasLooked = useRef(false);
  useEffect(() => {
    // why: only what an earlier visit left behind is offered, not what is being typed now.
    if (hasLooked.current) return;
    hasLooked.current = true;
    for (const name of sent) localStorage.removeItem(name);
    setKept(localStorage.getItem(key));
  }, [key, sent]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (form: HTMLFormElement) => {
      try {
        localStorage.setItem(key, read(new FormData(form)));
      } catch (error) {
        // why: a full or forbidden store must not stop anybody from typing.
        if (!(error instanceof DOMException)) throw error;
      }
    };
    const onInput = (event: Event) => {
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement) || !(event.target instanceof Node) || !form.contains(event.target)) return;
      clearTimeout(timer);
      timer = setTimeout(() => keep(form), PAUSE_MS);
    };
    document.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("input", onInput);
    };
  }, [key, formId, read]);
  const settle = useCallback(() => setKept(null), []);
  const discard = useCallback(() => {
    localStorage.removeItem(key);
    setKept(null);
  }, [key]);
  return { kept, settle, discard };
}
