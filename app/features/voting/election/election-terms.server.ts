import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import type { ElectionRule } from "#app/domain/voting/election-run-off.ts";
import { ballotReach, type ReachRefusal } from "#app/domain/voting/secret-vote-bar.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import { tookPartByVideo } from "#app/features/voting/poll-terms.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Under which law an election is held. */
export type ElectionTerms = {
  rule: ElectionRule;
  norm: string;
  secret: boolean;
  newNames: Procedure["secondBallotNames"];
  /** Whether whoever is barred from the item votes all the same (§ 41 Abs. 3 NKomVG). */
  barredVote: boolean;
};
export type ElectionTermsRefusal = "law-not-known" | "election-by-post" | ReachRefusal;

type Place = { bodyId: string; land: string; organizationId: string; meetingId: string; day: LocalDate };

/**
 * Reads law and rules of procedure for an election, and refuses where a member's taking part by video stands in its way:
 * in Lower Saxony nothing secret in the whole session (§ 64 Abs. 3 S. 6 NKomVG), in North Rhine-Westphalia by post only.
 * Where the law keeps elections to the room, those by video have no vote (`listVoteless`).
 * @param secretWanted a member demands a secret election; where the law wants it always, it is secret anyway
 */
export async function readElectionTerms(
  tx: Pick<Tx, "attendance" | "procedureRule">,
  place: Place,
  secretWanted: boolean,
): Promise<Verdict<ElectionTerms, ElectionTermsRefusal>> {
  const profile = profileFor(place.land, place.day);
  const election = profile.ok ? ruleOf(profile.value, "election") : profile;
  if (!profile.ok || !election.ok) return refused("law-not-known");
  const secrecy = ruleOf(profile.value, "electionSecrecy");
  const secret = secretWanted || (secrecy.ok && secrecy.value.value === "always");
  const { videoBar: bar } = kindLawOf(profile.value);
  const anyMemberByVideo = await tookPartByVideo(tx, place);
  const reach = ballotReach({ bar, act: "election", secret, anyMemberByVideo, systemAdmitted: false });
  if (!reach.ok) return refused(reach.refused);
  if (reach.value === "post") return refused("election-by-post");
  const exclusion = ruleOf(profile.value, "exclusion");
  const { values: procedure } = await readProcedure(tx, { ...place, date: place.day });
  return accepted({
    ...{ rule: election.value.value, norm: election.value.norm, secret },
    newNames: procedure.secondBallotNames,
    barredVote: exclusion.ok && exclusion.value.value.notFor.includes("elections"),
  });
}
