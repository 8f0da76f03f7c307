import { ElectionPanel } from "#app/features/voting/election-panel.tsx";
import { electionSentence } from "#app/features/voting/election-sentence.ts";
import type { LiveElection, LivePoll } from "#app/features/voting/live-views.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Text } from "#app/ui/text.tsx";

/** An election as members see it: who stands, that it is on paper, and the announced result. */
export function RunningElection({ poll, election }: { poll: LivePoll; election: LiveElection }) {
  const t = useText("elections");
  if (poll.state === "published" && election.shown) {
    return <ElectionPanel election={election.shown} size="large" hideQuestion />;
  }
  if (poll.state === "closed") return <Alert title={t("counted")} live="polite" />;
  return (
    <>
      <Alert title={t(election.byHand ? "raiseHand" : "writeName")} live="polite">
        {election.byHand ? null : t("onPaperOnly")}
      </Alert>
      <Text>{t("standing")}</Text>
      <ul className="ui-plain-list">
        {election.standing.map(({ id, name }) => (
          <li key={id}>
            <Text size="large">{name}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same on the hall's wall: the names while it runs, the result afterwards. */
export function HallElection({ poll, election }: { poll: LivePoll; election: LiveElection }) {
  const t = useText("elections");
  if (poll.state === "published" && election.shown) {
    const elected = election.shown.elected?.name;
    return (
      <>
        {elected ? (
          <p className="ui-stage__outcome ui-stage__outcome--name">{t("electedShort", { name: elected })}</p>
        ) : null}
        <p className="ui-stage__words">{electionSentence(t, election.shown)}</p>
        {election.shown.ballots.map(({ round, candidates }) => (
          <p className="ui-stage__words" key={round}>
            {t("ballot", { round })}: {candidates.map(({ name, votes }) => `${name} ${votes}`).join(" · ")}
          </p>
        ))}
      </>
    );
  }
  if (poll.state === "closed") return <p className="ui-stage__words">{t("counted")}</p>;
  return (
    <>
      <p className="ui-stage__words">{election.standing.map(({ name }) => name).join(" · ")}</p>
      <p className="ui-stage__words">{t(election.byHand ? "raiseHand" : "writeName")}</p>
    </>
  );
}
