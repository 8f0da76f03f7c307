import { ChairForm } from "#app/features/voting/chair-form.tsx";
import { ReasonField } from "#app/features/voting/chair-reason-field.tsx";
import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { ChairElectionProps } from "./chair-election-props.ts";
import { ElectionCountForm } from "./election-count-form.tsx";
import { LotForm } from "./lot-form.tsx";
import { SecondBallotForm } from "./second-ballot-form.tsx";

/** The chair's hands on an election: count, second ballot, lot, announcement, once more, break off. */
export function ChairElection({ poll, election, reply }: ChairElectionProps) {
  const { shown } = election;
  if (poll.state === "published") return shown ? <ElectionPanel election={shown} size="large" hideQuestion /> : null;
  if (poll.state === "open") {
    return (
      <Stack>
        <ElectionCountForm {...{ poll, election, reply }} />
        <ReasonDeed intent="cancelElection" words="cancel" {...{ poll, reply }} />
      </Stack>
    );
  }
  return (
    <Stack>
      {shown ? <ElectionPanel election={shown} size="large" hideQuestion /> : null}
      <NextStep {...{ poll, election, reply }} />
      {shown?.outcome === "REPEAT" ? null : <ReasonDeed intent="repeatElection" words="repeat" {...{ poll, reply }} />}
      <ReasonDeed intent="cancelElection" words="cancel" {...{ poll, reply }} />
    </Stack>
  );
}

function NextStep({ poll, election, reply }: ChairElectionProps) {
  const t = useText("elections");
  const { shown } = election;
  if (!shown) return null;
  if (shown.outcome === "REPEAT") return <RepeatForm {...{ poll, reply }} />;
  if (shown.outcome === "SECOND_BALLOT") return <SecondBallotForm {...{ poll, election, reply }} />;
  if (shown.outcome === "LOT" && shown.elected === null) return <LotForm {...{ poll, election, reply }} />;
  const elected = shown.elected?.name;
  return (
    <>
      <Alert title={t("announceFirst")} />
      <ChairForm intent="announceElection" poll={poll} reply={reply}>
        {() => (
          <Button variant="primary" size="large" icon="check" block>
            {elected ? t("announce", { name: elected }) : t("announceNobody")}
          </Button>
        )}
      </ChairForm>
      {shown.outcome === "LOT" ? (
        <Disclosure summary={t("lot.again")} quiet>
          <LotForm {...{ poll, election, reply }} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** Too many invalid slips: the same ballot once more, for the reason that the law gives. */
function RepeatForm({ poll, reply }: Omit<ChairElectionProps, "election">) {
  const t = useText("elections");
  return (
    <ChairForm intent="repeatElection" poll={poll} reply={reply}>
      {() => (
        <>
          <input type="hidden" name="reason" value={t("repeat.invalidSlips")} />
          <Button variant="primary" size="large" icon="play" block>
            {t("repeat.now")}
          </Button>
        </>
      )}
    </ChairForm>
  );
}

function ReasonDeed(props: Omit<ChairElectionProps, "election"> & { intent: string; words: "cancel" | "repeat" }) {
  const { intent, words, poll, reply } = props;
  const t = useText("elections");
  return (
    <Disclosure summary={t(`${words}.title`)} quiet>
      <ChairForm intent={intent} poll={poll} reply={reply}>
        {(of) => (
          <>
            <ReasonField {...of("reason")} />
            <Button tone={words === "cancel" ? "danger" : "default"}>{t(`${words}.now`)}</Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}
