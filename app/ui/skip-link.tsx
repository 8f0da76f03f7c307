import { useText } from "#app/i18n/use-text.ts";

/** The first stop of the keyboard: jumps over the header to the content. */
export function SkipLink({ target = "main" }: { target?: string }) {
  const t = useText("ui");
  return (
    <a className="ui-skip" href={`#${target}`}>
      {t("skipToContent")}
    </a>
  );
}
