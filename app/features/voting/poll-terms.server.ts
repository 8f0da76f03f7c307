import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { findDecisionMatter, listDecisionMatters } from "#app/domain/law/decision-matters.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import type { MajorityRule } from "#app/domain/voting/majority.ts";
import { type KindRefusal, kindVerdict, type PollKind } from "#app/domain/voting/poll-kind.ts";
import { type DeliberationRefusal, deliberationVerdict } from "#app/domain/voting/secret-vote-bar.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Under which law a vote is held: fixed when it is opened and printed with its result. */
export type PollTerms = {
  matter: string;
  rule: MajorityRule;
  norm: string;
  changeAllowed: boolean;
  abstentionAllowed: boolean;
  procedure: Procedure;
};
export type TermsRefusal = KindRefusal | DeliberationRefusal | "law-not-known";

type Place = { bodyId: string; land: string; organizationId: string; meetingId: string; day: LocalDate };
type Wanted = { kind: PollKind; onPaper: boolean; matter: string };

/**
 * Reads the law of the Land, the by-law and the rules of procedure for a vote that somebody wants to open, and says why
 * it may not be held where it may not.
 */
export async function readPollTerms(tx: Tx, place: Place, wanted: Wanted): Promise<Verdict<PollTerms, TermsRefusal>> {
  const profile = profileFor(place.land, place.day);
  if (!profile.ok) return refused("law-not-known");
  const matter = findDecisionMatter(wanted.matter);
  const decision = listDecisionMatters(profile.value).find((one) => one.matter === matter);
  if (!decision) return refused("law-not-known");
  const { values: procedure } = await readProcedure(tx, { ...place, date: place.day });
  const law = kindLawOf(profile.value);
  const anyMemberByVideo = await tookPartByVideo(tx, place);
  const secrecyMatter = decision.matter === "secrecyMatter";
  const deliberation = deliberationVerdict({ bar: law.videoBar, secrecyMatter, anyMemberByVideo });
  if (!deliberation.ok) return refused(deliberation.refused);
  const kind = kindVerdict({
    kind: wanted.kind,
    onPaper: wanted.onPaper,
    secretElection: false,
    names: 0,
    procedure,
    ...law,
    anyMemberByVideo,
  });
  if (!kind.ok) return refused(kind.refused);
  const abstention = ruleOf(profile.value, "abstention");
  return accepted({
    matter: decision.matter,
    rule: decision.rule,
    norm: decision.norm,
    changeAllowed: procedure.changeOfVote === "allowed",
    abstentionAllowed: !(abstention.ok && abstention.value.value === "forbidden"),
    procedure,
  });
}

/** Whether a voting member of the body takes or took part by video in this meeting; guests and experts do not count. */
export async function tookPartByVideo(
  tx: Pick<Tx, "attendance">,
  place: { meetingId: string; organizationId: string },
): Promise<boolean> {
  const found = await tx.attendance.findFirst({
    where: {
      meetingId: place.meetingId,
      mode: "video",
      person: { memberships: { some: { organizationId: place.organizationId, votingRight: true } } },
    },
    select: { id: true },
  });
  return found !== null;
}
