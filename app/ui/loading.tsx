import { useText } from "#app/i18n/use-text.ts";

/** Something is on its way; spoken once. */
export function Loading({ label }: { label?: string }) {
  const t = useText("ui");
  return (
    <div className="ui-loading" role="status">
      <span className="ui-button__spinner" aria-hidden="true" />
      {label ?? t("loading")}
    </div>
  );
}
