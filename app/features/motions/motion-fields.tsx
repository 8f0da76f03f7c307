import type { MotionKind } from "#app/domain/voting/motion-order.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { MotionView } from "./motion-views.ts";

const KINDS: readonly MotionKind[] = [
  ...(["MAIN", "AMENDMENT", "OTHER", "CLOSE_DEBATE", "REFER", "ADJOURN", "REMOVE_FROM_AGENDA"] as const),
];

export interface MotionFieldsProps {
  /** null for a new one. */
  motion: MotionView | null;
  others: readonly MotionView[];
  of: (name: string) => { errors: string | undefined; typed: string | undefined };
}

/** What a motion is made of: kind, words, who moves it, how far it reaches, what it contradicts. */
export function MotionFields({ motion, others, of }: MotionFieldsProps) {
  const t = useText("motions");
  const id = (name: string) => `motion-${name}-${motion?.id ?? "new"}`;
  const field = (name: "motionKind" | "text" | "movedBy" | "reach", first: string) => ({
    ...{ name, id: id(name), errors: of(name).errors, defaultValue: of(name).typed ?? first, required: true },
  });
  return (
    <>
      <SelectField
        {...field("motionKind", motion?.kind ?? "MAIN")}
        label={t("field.kind")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        {...field("text", motion?.text ?? "")}
        label={t("field.text")}
        hint={t("field.textHint")}
        maxLength={450}
        autoComplete="off"
      />
      <TextField {...field("movedBy", motion?.movedBy ?? "")} label={t("field.movedBy")} maxLength={200} />
      <NumberField
        {...field("reach", String(motion?.reach ?? 0))}
        label={t("field.reach")}
        hint={t("field.reachHint")}
        min={0}
        max={9}
      />
      {others.length > 0 ? (
        <CheckboxGroup
          id={id("contradicts")}
          name="contradicts"
          label={t("field.contradicts")}
          hint={t("field.contradictsHint")}
          defaultValues={motion?.contradicts ?? []}
          options={others.map((other) => ({ value: other.id, label: `${other.submitted}. ${other.text}` }))}
          errors={of("contradicts").errors}
        />
      ) : null}
    </>
  );
}
