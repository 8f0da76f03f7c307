import { useLocation, useNavigation } from "@remix-run/react";
import type { KeyboardEvent, MouseEvent } from "react";
import { SPOKEN_ANSWERS } from "#app/domain/voting/called-answer.ts";
import { ChairForm } from "#app/features/voting/chair-form.tsx";
import type { LeadReply } from "#app/features/voting/lead-poll.server.ts";
import type { CalledName, CalledNames, LivePoll } from "#app/features/voting/live-views.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BigButton } from "#app/ui/big-button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { CalledList } from "./called-list.tsx";
import { CloseCalling } from "./close-calling.tsx";

const TONES = { yes: "success", no: "danger", abstain: "neutral", none: "default" } as const;

type RollCallProps = { poll: LivePoll; calls: CalledNames; reply: LeadReply | undefined };

/** The names one after the other: who is called now, one press for the answer, then the next name comes up. */
export function RollCallDesk({ poll, calls, reply }: RollCallProps) {
  const t = useText("calling");
  const { people, formKey } = calls;
  const chosen = useChosen(people, reply);
  const current = chosen ?? people.find(({ answer }) => answer === null) ?? null;
  const answered = people.filter(({ answer }) => answer !== null).length;
  return (
    <Stack>
      <Progress
        label={t("called")}
        value={answered}
        max={Math.max(people.length, 1)}
        valueText={t("calledOf", { answered, entitled: people.length })}
      />
      <div id="call">
        <Stack>
          <LiveRegion>
            {current ? (
              <>
                <Text>{current.answer === null ? t("now") : t("correcting")}</Text>
                <Heading level={3} size="display">
                  {current.name}
                </Heading>
                {current.group ? <Text>{current.group}</Text> : null}
                {current.answer ? <Text>{t("before", { answer: t(`answer.${current.answer}`) })}</Text> : null}
              </>
            ) : (
              <Alert tone="success" title={t("allCalled")}>
                {t("allCalledText")}
              </Alert>
            )}
          </LiveRegion>
          {current ? <AnswerForm poll={poll} current={current} formKey={formKey} reply={reply} /> : null}
        </Stack>
      </div>
      {current?.answer ? (
        <LinkButton href="?#call" variant="tertiary" keepScroll>
          {t("toNext")}
        </LinkButton>
      ) : null}
      {answered === people.length ? <CloseCalling poll={poll} reply={reply} /> : null}
      <CalledList people={people} />
    </Stack>
  );
}

/** Whose answer is being corrected: named in the address, or in a form that was refused. */
function useChosen(people: readonly CalledName[], reply: LeadReply | undefined): CalledName | undefined {
  const { search } = useLocation();
  const refused = reply && !reply.ok && reply.intent === "answer" ? reply.submission.initialValue?.personId : null;
  const wanted = refused ?? new URLSearchParams(search).get("name");
  return people.find(({ personId }) => personId === wanted);
}

/** Whether an answer for this name as it stands here is on its way; the name that comes up next may be answered. */
function useIsSent({ personId, key }: CalledName): boolean {
  const { formData } = useNavigation();
  return formData?.get("intent") === "answer" && formData.get("personId") === personId && formData.get("seen") === key;
}

type AnswerFormProps = { poll: LivePoll; current: CalledName; formKey: string; reply: LeadReply | undefined };

function AnswerForm({ poll, current, formKey, reply }: AnswerFormProps) {
  const t = useText("calling");
  const isSent = useIsSent(current);
  const { pathname } = useLocation();
  const answers = SPOKEN_ANSWERS.filter((answer) => answer !== "abstain" || poll.abstentionAllowed);
  // why: the second click of a double click answers nothing; the next name may stand there by then.
  const hold = (event: MouseEvent) => (isSent || event.detail > 1 ? event.preventDefault() : undefined);
  // why: single letters only while one of the answers has the focus, so that they never fall into somebody's typing.
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = answers.find((one) => t(`key.${one}`) === event.key.toUpperCase());
    if (!answer) return;
    event.preventDefault();
    event.currentTarget.form?.querySelector<HTMLButtonElement>(`button[value="${answer}"]`)?.click();
  };
  return (
    <ChairForm intent="answer" poll={poll} reply={reply} action={pathname} stay>
      {() => (
        <>
          <input type="hidden" name="personId" value={current.personId} />
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="seen" value={current.key} />
          <HiddenText>{t("answerOf", { name: current.name })}</HiddenText>
          <div className="ui-choices">
            {answers.map((answer) => (
              <BigButton
                key={answer}
                name="answer"
                value={answer}
                tone={TONES[answer]}
                icon={current.answer === answer ? "check" : undefined}
                pressed={current.answer === null ? undefined : current.answer === answer}
                aria-disabled={isSent || undefined}
                onClick={hold}
                onKeyDown={press}
              >
                {t(`answer.${answer}`)}
              </BigButton>
            ))}
          </div>
          <Text size="small">{t("keysHint")}</Text>
        </>
      )}
    </ChairForm>
  );
}
