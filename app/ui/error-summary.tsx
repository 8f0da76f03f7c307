import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface SummaryError {
  message: string;
  /** Name of the field in the form data; without it the error belongs to the whole form. */
  field?: string;
  /** Only when the field has an id of its own. */
  fieldId?: string;
}

export interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  /** Default: "Bitte prüfen Sie Ihre Eingaben". */
  title?: string;
  /** Says what was kept, such as "Ihre Eingaben sind noch da." */
  kept?: ReactNode;
}

/** All errors of a form at its top, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ errors, title, kept }: ErrorSummaryProps) {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  const fingerprint = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (fingerprint) box.current?.focus();
  }, [fingerprint]);
  if (errors.length === 0) return null;
  return (
    <div className="kern-alert kern-alert--danger ui-alert ui-error-summary" role="alert" tabIndex={-1} ref={box}>
      <div className="kern-alert__header">
        <Icon name="danger" />
        <h2 className="kern-title">{title ?? t("errorSummaryTitle")}</h2>
      </div>
      <div className="kern-alert__body">
        <ul className="ui-error-summary__list">
          {errors.map((error) => {
            const target = error.fieldId ?? (error.field === undefined ? null : fieldId(error.field));
            return (
              <li key={`${error.field ?? ""}${error.message}`}>
                {target ? <a href={`#${target}`}>{error.message}</a> : error.message}
              </li>
            );
          })}
        </ul>
        {kept ? <p className="ui-text">{kept}</p> : null}
      </div>
    </div>
  );
}
