import type { FormEvent } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "./button.tsx";

/** Where and under which names a move is posted when there is no JavaScript. */
export interface MoveFields {
  action: string;
  /** Field that holds the item's id. */
  idName: string;
  /** Field that holds the new position, counted from 0. */
  positionName: string;
  /** Further fixed values, such as an intent. */
  values?: Readonly<Record<string, string>>;
}

export interface MoveButtonsProps {
  id: string;
  name: string;
  index: number;
  canRise: boolean;
  canSink: boolean;
  fields: MoveFields;
  onMove: (to: number) => void;
}

/**
 * Up and down of one item of a sortable list, as submits of a small form, so both work without JavaScript. At the edge a
 * button stays in place and posts the position the item has: the keyboard keeps its focus.
 */
export function MoveButtons({ id, name, index, canRise, canSink, fields, onMove }: MoveButtonsProps) {
  const t = useText("ui");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (pressed instanceof HTMLButtonElement && pressed.value !== "") onMove(Number(pressed.value));
  };
  return (
    <form method="post" action={fields.action} className="ui-sortable__moves" onSubmit={submit}>
      <input type="hidden" name={fields.idName} value={id} />
      {Object.entries(fields.values ?? {}).map(([key, value]) => (
        <input type="hidden" key={key} name={key} value={value} />
      ))}
      <Button
        variant="tertiary"
        icon="arrow-up"
        iconOnly
        name={fields.positionName}
        value={canRise ? index - 1 : index}
        aria-disabled={!canRise}
      >
        {t("sortable.up", { name })}
      </Button>
      <Button
        variant="tertiary"
        icon="arrow-down"
        iconOnly
        name={fields.positionName}
        value={canSink ? index + 1 : index}
        aria-disabled={!canSink}
      >
        {t("sortable.down", { name })}
      </Button>
    </form>
  );
}
