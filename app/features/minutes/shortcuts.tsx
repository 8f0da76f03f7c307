import { useEffect } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

const SHORTCUTS = ["next", "now", "record", "resolution", "person"] as const;

/** Keys for those who write while others speak; each names its element by `data-shortcut`. */
export function Shortcuts() {
  const t = useText("minutes");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const target = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.code)}"]`);
      if (!target) return;
      event.preventDefault();
      if (target.matches("button, a")) target.click();
      else target.focus();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <Disclosure summary={t("session.shortcuts")} open>
      <ul>
        {SHORTCUTS.map((name) => (
          <li key={name}>{t(`session.shortcut.${name}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
