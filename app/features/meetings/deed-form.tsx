import type { FormEvent, ReactNode } from "react";
import type { AgendaFields } from "./agenda-answer.ts";

export type DeedFormProps = {
  /** Address that does the deed when there is no JavaScript. */
  action: string;
  /** Which deed; left out where the values say it. */
  intent?: string;
  values?: Readonly<Record<string, string | string[]>>;
  /** Takes the fields instead of the browser. */
  onSend: (fields: AgendaFields, form: HTMLFormElement) => void;
  /** Layout of the fields. */
  className?: string;
  children: ReactNode;
};

/** A small form of the agenda page: a plain post without JavaScript, otherwise its fields go the quick way. */
export function DeedForm({ action, intent, values = {}, onSend, className, children }: DeedFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget);
    if (pressed instanceof HTMLButtonElement && pressed.name) form.set(pressed.name, pressed.value);
    const fields: AgendaFields = {};
    for (const name of new Set(form.keys())) {
      const all = form.getAll(name).filter((value) => typeof value === "string");
      const [only = ""] = all;
      fields[name] = name === "paperIds" ? all : only;
    }
    onSend(fields, event.currentTarget);
  };
  return (
    <form method="post" action={action} className={className} onSubmit={submit}>
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      {Object.entries(values).flatMap(([name, value]) =>
        (typeof value === "string" ? [value] : value).map((one) => (
          <input key={`${name}${one}`} type="hidden" name={name} value={one} />
        )),
      )}
      {children}
    </form>
  );
}
