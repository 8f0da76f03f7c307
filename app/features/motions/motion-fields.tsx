import type { MotionKind } from "#app/domain/voting/motion-order.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { MotionsView, MotionView } from "./motion-views.ts";

const KINDS: readonly MotionKind[] = [
  ...(["MAIN", "AMENDMENT", "OTHER", "CLOSE_DEBATE", "REFER", "ADJOURN", "REMOVE_FROM_AGENDA"] as const),
];

export interface MotionFieldsProps {
  /** null for a new one. */
  motion: MotionView | null;
  others: readonly MotionView[];
  lead: MotionsView["lead"];
  of: (name: string) => { errors: string | undefined; typed: string | undefined };
}

/** What a motion is made of: kind, words, what they lead to, who moves it, how far it reaches, what it contradicts. */
export function MotionFields({ motion, others, lead, of }: MotionFieldsProps) {
  const t = useText("motions");
  // why: the first motion is mostly the paper's own; whatever follows changes it.
  const isFirst = motion === null && others.length === 0;
  const wording = motion?.wording ?? (others.some(({ kind }) => kind === "MAIN") ? "" : (lead?.proposal ?? ""));
  // why: whoever moved it stays choosable, also after leaving the organization.
  const known = lead?.movers ?? [];
  const isGone = motion !== null && motion.mover !== "" && !known.some(({ value }) => value === motion.mover);
  const movers = isGone ? [...known, { value: motion.mover, name: motion.movedBy, group: "person" as const }] : known;
  const id = (name: string) => `motion-${name}-${motion?.id ?? "new"}`;
  const field = (name: "motionKind" | "text" | "wording" | "mover" | "movedBy" | "reach", first: string) => ({
    ...{ name, id: id(name), errors: of(name).errors, defaultValue: of(name).typed ?? first },
  });
  return (
    <>
      <SelectField
        {...field("motionKind", motion?.kind ?? (isFirst ? "MAIN" : "AMENDMENT"))}
        required
        label={t("field.kind")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        {...field("text", motion?.text ?? "")}
        label={t("field.text")}
        hint={t("field.textHint")}
        maxLength={450}
        autoComplete="off"
        required
      />
      <TextareaField
        {...field("wording", wording)}
        label={t("field.wording")}
        hint={t("field.wordingHint")}
        maxLength={10_000}
        markOptional={false}
      />
      <SelectField
        {...field("mover", motion?.mover ?? "")}
        label={t("field.mover")}
        emptyLabel={t("field.moverOther")}
        options={movers.map(({ value, name, group }) => ({ value, label: name, group: t(`mover.${group}`) }))}
        markOptional={false}
      />
      <TextField
        {...field("movedBy", motion?.mover === "" ? motion.movedBy : "")}
        label={t("field.movedBy")}
        hint={t("field.movedByHint")}
        maxLength={200}
        autoComplete="off"
        markOptional={false}
      />
      <NumberField
        {...field("reach", String(motion?.reach ?? 0))}
        label={t("field.reach")}
        hint={t("field.reachHint")}
        min={0}
        max={9}
        required
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
