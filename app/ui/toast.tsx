import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { type Tone, toneIcons } from "./tone.ts";

export interface ToastMessage {
  id: string;
  tone?: Exclude<Tone, "neutral">;
  text: ReactNode;
  /** Such as a button that undoes. */
  action?: ReactNode;
}

/** Short messages at the edge; they are spoken and stay until they are closed or replaced. */
export function ToastList({
  messages,
  onClose,
}: {
  messages: readonly ToastMessage[];
  onClose?: (id: string) => void;
}) {
  const t = useText("ui");
  return (
    <div className="ui-toasts" role="status" aria-live="polite">
      {messages.map((message) => (
        <div className={classNames("ui-toast", `ui-toast--${message.tone ?? "success"}`)} key={message.id}>
          <Icon name={toneIcons[message.tone ?? "success"]} />
          <span className="ui-toast__text">{message.text}</span>
          {message.action}
          {onClose ? (
            <Button type="button" variant="tertiary" icon="close" iconOnly onClick={() => onClose(message.id)}>
              {t("close")}
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
