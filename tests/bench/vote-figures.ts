import { percentile, rounded } from "./figures.ts";
import { overRounds, type Round } from "./vote-rounds.ts";

/** The one object that a run prints; what its figures mean stands at the head of vote.ts. */
export function summary(voters: number, rounds: readonly Round[]) {
  const waited = (share: number) =>
    rounded(
      overRounds(rounds, ({ vote }) => percentile(vote.waits, share)),
      1,
    );
  const votesPerSecond = Math.round(overRounds(rounds, ({ vote }) => vote.perSecond));
  const p99Ms = waited(0.99);
  const echo = {
    votesPerSecond: Math.round(overRounds(rounds, (round) => round.echo.perSecond)),
    p99Ms: rounded(
      overRounds(rounds, (round) => percentile(round.echo.waits, 0.99)),
      1,
    ),
  };
  const delays = rounds.flatMap((round) => round.delays);
  return {
    voters,
    votesPerSecond,
    p50Ms: waited(0.5),
    p95Ms: waited(0.95),
    p99Ms,
    cpuMsPerVote: rounded(
      overRounds(rounds, ({ vote }) => vote.cpuMs / voters),
      3,
    ),
    tallyP99Ms: rounded(percentile(delays, 0.99), 1),
    acknowledged: overRounds(rounds, ({ acknowledged }) => acknowledged),
    stored: overRounds(rounds, ({ stored }) => stored),
    counted: overRounds(rounds, ({ counted }) => counted),
    echo,
    ratio: { rate: rounded(votesPerSecond / echo.votesPerSecond, 2), p99: rounded(p99Ms / echo.p99Ms, 2) },
  };
}
