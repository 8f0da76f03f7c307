import { type ReactNode, useEffect, useId, useRef } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  /** Called on Escape, on the cross and on the backdrop. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons; the primary one first. */
  footer?: ReactNode;
  wide?: boolean;
}

/** A native modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children, footer, wide = false }: DialogProps) {
  const t = useText("ui");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={classNames("kern-dialog", "ui-dialog", wide && "ui-dialog--wide")}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="kern-dialog__header">
        <h2 className="ui-dialog__title" id={titleId}>
          {title}
        </h2>
        <button className="ui-dialog__close" type="button" aria-label={t("close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="kern-dialog__body">{children}</div>
      {footer ? <div className="kern-dialog__footer">{footer}</div> : null}
    </dialog>
  );
}
