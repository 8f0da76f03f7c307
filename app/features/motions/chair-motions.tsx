import { Form } from "@remix-run/react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { ConfirmWordingForm } from "./confirm-wording-form.tsx";
import { MotionFields } from "./motion-fields.tsx";
import { isRefused, MotionForm, type ScreenReply } from "./motion-form.tsx";
import { MotionCard } from "./motion-list.tsx";
import { MotionPlace } from "./motion-place.tsx";
import type { MotionsView, MotionView } from "./motion-views.ts";

export interface ChairMotionsProps {
  agendaItemId: string;
  motions: MotionsView;
  /** False while a vote runs or waits for its announcement. */
  mayVote: boolean;
  reply: ScreenReply;
}

/** The chair's hand on the motions of the called item: add, order, call moot, let them be voted on. */
export function ChairMotions(props: ChairMotionsProps) {
  const { agendaItemId, motions, reply } = props;
  const t = useText("motions");
  const hasMain = motions.motions.some(({ kind }) => kind === "MAIN");
  const isNewRefused = isRefused(reply, "motion:add", null);
  return (
    <Section title={t("title")}>
      <Stack>
        {motions.motions.length === 0 ? <Text muted>{t("none")}</Text> : null}
        {motions.amended && !hasMain ? <Alert title={t("voted.mainMissing")}>{t("voted.enterMain")}</Alert> : null}
        {motions.differs ? <Proposal {...props} /> : null}
        {motions.motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} view={motions}>
            <Deeds {...props} motion={motion} />
          </MotionCard>
        ))}
        <Disclosure key={motions.motions.length} summary={t("add.title")} open={isNewRefused} quiet>
          <MotionForm intent="motion:add" reply={reply} motionId={null}>
            {(of) => (
              <>
                <input type="hidden" name="agendaItemId" value={agendaItemId} />
                <MotionFields motion={null} others={motions.motions} lead={motions.lead} of={of} />
                <Button variant="primary">{t("add.now")}</Button>
              </>
            )}
          </MotionForm>
        </Disclosure>
      </Stack>
    </Section>
  );
}

/** The order is another one than the system proposes: say so, and offer the proposal. */
function Proposal({ agendaItemId, reply }: ChairMotionsProps) {
  const t = useText("motions");
  return (
    <Alert title={t("order.differs")}>
      <MotionForm intent="motion:order" reply={reply} motionId={null}>
        {() => (
          <>
            <input type="hidden" name="agendaItemId" value={agendaItemId} />
            <Text>{t("order.rule")}</Text>
            <Row>
              <Button>{t("order.propose")}</Button>
            </Row>
          </>
        )}
      </MotionForm>
    </Alert>
  );
}

function Deeds(props: ChairMotionsProps & { motion: MotionView }) {
  const { motion, motions, mayVote, agendaItemId, reply } = props;
  const t = useText("motions");
  const deed = { reply, motionId: motion.id };
  if (motion.state === "moot") {
    return (
      <MotionForm intent="motion:moot" {...deed}>
        {() => (
          <Row>
            <Button name="moot" value="no">
              {t("moot.revive")}
            </Button>
          </Row>
        )}
      </MotionForm>
    );
  }
  if (motion.state !== "pending") return null;
  const question = motion.kind === "MAIN" && motions.amended ? t("inAmendedForm", { text: motion.text }) : motion.text;
  return (
    <Stack>
      {motions.proposedMoot.includes(motion.id) ? (
        <Alert title={t("moot.proposed")}>
          <MotionForm intent="motion:moot" {...deed}>
            {() => (
              <Row>
                <Button name="moot" value="yes">
                  {t("moot.confirm")}
                </Button>
              </Row>
            )}
          </MotionForm>
        </Alert>
      ) : null}
      <ConfirmWordingForm motion={motion} view={motions} reply={reply} />
      {mayVote && motion.voted?.step !== "toConfirm" ? (
        <Form method="post">
          <input type="hidden" name="intent" value="open" />
          <input type="hidden" name="agendaItemId" value={agendaItemId} />
          <input type="hidden" name="motionId" value={motion.id} />
          <input type="hidden" name="question" value={question} />
          <Row>
            <Button name="kind" value="open" icon="play">
              {t("vote.now")}
            </Button>
            <Button name="kind" value="handCount" variant="tertiary">
              {t("vote.byHand")}
            </Button>
          </Row>
        </Form>
      ) : null}
      <Disclosure
        summary={t("more", { number: motion.submitted })}
        open={isRefused(reply, "motion:change", motion.id)}
        quiet
      >
        <Stack>
          <MotionPlace motion={motion} motions={motions} agendaItemId={agendaItemId} reply={reply} />
          <MotionForm intent="motion:change" {...deed}>
            {(of) => (
              <>
                <MotionFields
                  motion={motion}
                  others={motions.motions.filter(({ id }) => id !== motion.id)}
                  lead={motions.lead}
                  of={of}
                />
                <Row>
                  <Button>{t("change")}</Button>
                </Row>
              </>
            )}
          </MotionForm>
          <MotionForm intent="motion:withdraw" {...deed}>
            {() => (
              <Row>
                <Button tone="danger">{t("withdraw")}</Button>
              </Row>
            )}
          </MotionForm>
        </Stack>
      </Disclosure>
    </Stack>
  );
}
