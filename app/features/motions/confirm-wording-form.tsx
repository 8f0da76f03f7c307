import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { isRefused, MotionForm, type ScreenReply } from "./motion-form.tsx";
import type { MotionsView, MotionView } from "./motion-views.ts";

export interface ConfirmWordingFormProps {
  motion: MotionView;
  view: MotionsView;
  reply: ScreenReply;
}

/**
 * The chair says in which words the amended main motion is voted on; folded away once it is said, and nothing where no
 * amendment was adopted.
 */
export function ConfirmWordingForm({ motion, view, reply }: ConfirmWordingFormProps) {
  const t = useText("motions");
  const { voted } = motion;
  if (!voted || voted.step === "asMoved") return null;
  const numbers = view.motions.filter(({ id }) => voted.amendments.includes(id)).map(({ submitted }) => submitted);
  const form = (
    // why: a field keeps what it showed first; another adopted amendment proposes other words.
    <MotionForm key={voted.amendments.join()} intent="motion:confirmWording" reply={reply} motionId={motion.id}>
      {(of) => (
        <>
          <TextareaField
            id={`voted-wording-${motion.id}`}
            name="wording"
            label={t("voted.label")}
            hint={t("voted.hint", { count: numbers.length, numbers: numbers.join(", ") })}
            defaultValue={of("wording").typed ?? voted.wording}
            errors={of("wording").errors}
            rows={5}
            required
          />
          <Row>
            <Button variant={voted.step === "toConfirm" ? "primary" : "secondary"}>{t("voted.confirm")}</Button>
          </Row>
        </>
      )}
    </MotionForm>
  );
  if (voted.step === "toConfirm") {
    return (
      <Alert tone="warning" title={t("voted.toConfirm")}>
        <Text>{t("voted.why")}</Text>
        {form}
      </Alert>
    );
  }
  return (
    <Disclosure summary={t("voted.again")} open={isRefused(reply, "motion:confirmWording", motion.id)} quiet>
      {form}
    </Disclosure>
  );
}
