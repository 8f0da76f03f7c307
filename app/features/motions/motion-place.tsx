import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Row } from "#app/ui/row.tsx";
import { MotionForm, type ScreenReply } from "./motion-form.tsx";
import type { MotionsView, MotionView } from "./motion-views.ts";

export interface MotionPlaceProps {
  motion: MotionView;
  motions: MotionsView;
  agendaItemId: string;
  reply: ScreenReply;
}

/** Moves the motion one place up or down among the pending ones. */
export function MotionPlace({ motion, motions, agendaItemId, reply }: MotionPlaceProps) {
  const t = useText("motions");
  const pending = motions.motions.filter(({ state }) => state === "pending").map(({ id }) => id);
  const at = pending.indexOf(motion.id);
  const moved = (to: number) => {
    const rest = pending.filter((id) => id !== motion.id);
    return [...rest.slice(0, to), motion.id, ...rest.slice(to)];
  };
  const ways = [
    { to: at - 1, label: t("order.up") },
    { to: at + 1, label: t("order.down") },
  ].filter(({ to }) => to >= 0 && to < pending.length);
  return ways.map(({ to, label }) => (
    <MotionForm key={label} intent="motion:order" reply={reply} motionId={null}>
      {() => (
        <>
          <input type="hidden" name="agendaItemId" value={agendaItemId} />
          {moved(to).map((id) => (
            <input key={id} type="hidden" name="motionIds" value={id} />
          ))}
          <CheckboxField id={`by-body-${motion.id}-${to}`} name="byBody" value="yes" label={t("order.byBody")} />
          <Row>
            <Button>{label}</Button>
          </Row>
        </>
      )}
    </MotionForm>
  ));
}
