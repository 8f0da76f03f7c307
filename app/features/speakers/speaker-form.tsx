import type { FormEvent, ReactNode } from "react";
import type { SpeakerDeed } from "./schema.ts";

export interface SpeakerFormProps {
  deed: SpeakerDeed;
  /** Where the form is posted to without JavaScript; left out for the page's own address. */
  action?: string;
  /** Fixed fields. */
  values?: Readonly<Record<string, string | number>>;
  onSend: (deed: SpeakerDeed, payload: object, done: () => void) => void;
  children: ReactNode;
}

/** One deed on the list of speakers: sent over the live connection, and without JavaScript as a plain form. */
export function SpeakerForm({ deed, action, values = {}, onSend, children }: SpeakerFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { intent: _intent, ...payload } = Object.fromEntries(new FormData(form));
    onSend(deed, payload, () => form.reset());
  };
  return (
    <form method="post" action={action} onSubmit={submit}>
      <input type="hidden" name="intent" value={deed} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
