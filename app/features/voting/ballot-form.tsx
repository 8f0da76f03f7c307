import type { MouseEvent } from "react";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BigButton } from "#app/ui/big-button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { Live } from "./live-meeting.tsx";
import type { LivePoll, OwnVote } from "./live-views.ts";
import { type BallotStanding, useBallot } from "./use-ballot.ts";

const BUTTONS = [
  { choice: "yes", tone: "success" },
  { choice: "no", tone: "danger" },
  { choice: "abstain", tone: "neutral" },
] as const satisfies readonly { choice: Choice; tone: string }[];

export interface BallotFormProps {
  live: Live;
  poll: LivePoll;
  vote: OwnVote;
  /** The key of this page's vote when there is no JavaScript. */
  formKey: string;
}

/** Three large buttons and one sentence that says how the own vote stands. One press casts it. */
export function BallotForm({ live, poll, vote, formKey }: BallotFormProps) {
  const t = useText("voting");
  const { standing, choose } = useBallot(live, poll, vote);
  const chosen = standing.step === "sending" || standing.step === "recorded" ? standing.choice : null;
  const press = (choice: Choice) => (event: MouseEvent) => {
    event.preventDefault();
    if (choice !== chosen) choose(choice);
  };
  return (
    <Stack>
      <form method="post" action={`/vote/${live.state.meeting.id}/ballot`} aria-label={t("ballot.label")}>
        <input type="hidden" name="pollId" value={poll.id} />
        <input type="hidden" name="epoch" value={poll.epoch} />
        <input type="hidden" name="key" value={formKey} />
        {vote.ballot ? <input type="hidden" name="replaces" value={vote.ballot.key} /> : null}
        <div className="ui-choices">
          {BUTTONS.map(({ choice, tone }) => (
            <BigButton
              key={choice}
              name="choice"
              value={choice}
              icon={chosen === choice ? "check" : undefined}
              tone={tone}
              pressed={chosen === choice}
              onClick={press(choice)}
            >
              {t(`choice.${choice}`)}
            </BigButton>
          ))}
        </div>
      </form>
      <LiveRegion urgency={standing.step === "refused" ? "assertive" : "polite"}>
        <StandingNotice standing={standing} offline={live.line === "offline"} />
      </LiveRegion>
    </Stack>
  );
}

function StandingNotice({ standing, offline }: { standing: BallotStanding; offline: boolean }) {
  const t = useText("voting");
  if (standing.step === "open") {
    return offline ? <Alert tone="danger" title={t("ballot.offline")} /> : <Alert title={t("ballot.open")} />;
  }
  const choice = standing.choice === null ? "" : t(`choice.${standing.choice}`);
  switch (standing.step) {
    case "sending":
      return offline || standing.tries > 0 ? (
        <Alert tone="warning" title={t("ballot.waiting", { choice })}>
          {t("ballot.keepOpen")}
        </Alert>
      ) : (
        <Alert title={t("ballot.sending", { choice })} />
      );
    case "recorded":
      return (
        <Alert tone="success" title={t("ballot.recorded", { choice })}>
          {t("ballot.mayChange")}
        </Alert>
      );
    case "refused":
      return (
        <Alert tone="danger" title={t("ballot.notCounted", { choice })}>
          {t(`cast.${standing.code}`)}
        </Alert>
      );
  }
}
