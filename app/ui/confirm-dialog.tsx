import { type MouseEvent, type ReactNode, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-look.tsx";
import { ConfirmForm, type ConfirmFormProps } from "./confirm-form.tsx";
import { Dialog } from "./dialog.tsx";
import { LinkButton } from "./link-button.tsx";

export interface ConfirmDialogProps extends Omit<ConfirmFormProps, "cancel" | "onSubmit">, Omit<ButtonLook, "tone"> {
  /** Words of the button that asks. */
  trigger: ReactNode;
  /** The page that asks the same without JavaScript; it renders `ConfirmPage`. */
  href: string;
  /** The question. */
  title: string;
}

/** A deed that asks first: a dialog with JavaScript, the page behind `href` without. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, href, title, variant, size, icon, iconEnd, iconOnly, block, tone, ...form } = props;
  const t = useText("ui");
  const [open, setOpen] = useState(false);
  const ask = (event: MouseEvent<HTMLAnchorElement>) => {
    // why: a link opened in a new tab with a modifier key stays a link.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <LinkButton {...{ href, variant, size, icon, iconEnd, iconOnly, block, tone }} onClick={ask}>
        {trigger}
      </LinkButton>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        <ConfirmForm
          {...form}
          tone={tone}
          onSubmit={() => setOpen(false)}
          cancel={
            <Button type="button" onClick={() => setOpen(false)}>
              {t("cancel")}
            </Button>
          }
        />
      </Dialog>
    </>
  );
}
