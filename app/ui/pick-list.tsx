import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface Pick {
  value: string;
  label: ReactNode;
  /** A second line inside the button. */
  note?: ReactNode;
  /** Small print below the button. */
  small?: ReactNode;
}

export interface PickListProps {
  label: string;
  /** Where the choice is posted to. */
  action: string;
  /** Name of the value in the form data. */
  name: string;
  items: readonly Pick[];
}

/** One tap chooses one of many; each is a form of its own, so that it works without script. */
export function PickList({ label, action, name, items }: PickListProps) {
  return (
    <ul className="ui-list-plain ui-picks" aria-label={label}>
      {items.map((item) => (
        <li key={item.value}>
          <form method="post" action={action} className="ui-pick">
            <Button name={name} value={item.value} block>
              {item.label}
              {item.note ? <span className="ui-pick__note">{item.note}</span> : null}
            </Button>
            {item.small ? <div className="ui-pick__small">{item.small}</div> : null}
          </form>
        </li>
      ))}
    </ul>
  );
}
