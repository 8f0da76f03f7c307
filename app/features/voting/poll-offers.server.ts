import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { listDecisionMatters } from "#app/domain/law/decision-matters.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import type { LawProfile } from "#app/domain/law/matters.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { electorate } from "#app/domain/voting/entitlement.ts";
import { kindVerdict, type PollKind } from "#app/domain/voting/poll-kind.ts";
import { secretVoteDemand } from "#app/domain/voting/secret-vote-demand.ts";
import { precedenceOf } from "#app/domain/voting/secret-vote-precedence.ts";
import { membershipsOn } from "#app/features/meetings/read-seats.server.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { PollOffers } from "./live-views.ts";
import { tookPartByVideo } from "./poll-terms.server.ts";

/** In the order in which a chair looks for them; an election has a form of its own. */
const KINDS = [
  { kind: "open", onPaper: false },
  { kind: "handCount", onPaper: false },
  { kind: "acclamation", onPaper: false },
  { kind: "rollCall", onPaper: false },
  { kind: "rollCall", onPaper: true },
  { kind: "secret", onPaper: false },
  { kind: "secret", onPaper: true },
] as const satisfies readonly { kind: PollKind; onPaper: boolean }[];

type Db = Pick<Tx, "attendance" | "procedureRule" | "membership" | "organization">;
type Place = {
  meetingId: string;
  organizationId: string;
  bodyId: string;
  land: string;
  timeZone: string;
  startsAt: Date;
};

/**
 * What the chair may choose from when opening a vote here: each kind with the reason where it is not possible, the kinds
 * of decision that the law of the Land knows with majority and norm, and the countdown of the rules of procedure.
 */
export async function readPollOffers(db: Db, place: Place): Promise<PollOffers> {
  const day = dateAt(place.startsAt, place.timeZone);
  const profile = profileFor(place.land, day);
  const { values: procedure } = await readProcedure(db, { ...place, date: day });
  const law = profile.ok ? kindLawOf(profile.value) : { secretByLaw: null, secretCastingByLaw: null, videoBar: null };
  const anyMemberByVideo = await tookPartByVideo(db, place);
  const kinds = KINDS.map(({ kind, onPaper }) => {
    const question = { kind, onPaper, secretElection: false, names: 0, procedure, ...law, anyMemberByVideo };
    const verdict = kindVerdict(question);
    return { kind, onPaper, refused: verdict.ok ? null : verdict.refused };
  });
  const precedence = profile.ok ? ruleOf(profile.value, "kindPrecedence") : null;
  const matters = profile.ok ? listDecisionMatters(profile.value) : [];
  return {
    kinds,
    matters: matters.map(({ matter, rule, norm }) => ({ matter, rule, norm })),
    seconds: procedure.countdownSeconds,
    secretDemand: await readSecretDemand(db, place, profile.ok ? secretVoteRule(profile.value) : null),
    first: precedenceOf(precedence?.ok ? precedence.value.value : null, procedure.kindPrecedence),
  };
}

function secretVoteRule(profile: LawProfile) {
  return ruleOf(profile, "secretVote");
}

/** How many members a secret vote takes, where the law says a share of them. */
async function readSecretDemand(db: Db, place: Place, rule: ReturnType<typeof secretVoteRule> | null) {
  if (!rule?.ok) return null;
  const { value: law, norm } = rule.value;
  if (law !== "minority-demand" && law !== "two-thirds-of-members") return null;
  const { organizationId, startsAt, timeZone } = place;
  const { statutoryMembers: statutory } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { statutoryMembers: true },
  });
  const memberships = await db.membership.findMany({
    where: membershipsOn(organizationId, new Date(`${dateAt(startsAt, timeZone)}T00:00:00Z`)),
    select: { personId: true, role: true, votingRight: true },
  });
  const { numbers } = electorate({ statutory: statutory ?? 0, memberships, presentIds: [], excludedIds: [] });
  const demand = secretVoteDemand(law, { seated: numbers.seated, statutory });
  return demand && { ...demand, norm };
}

/** Whether a secret vote and a roll call may be held here in one way or another, and which of them goes first. */
export async function readAdmissible(db: Db, place: Place) {
  const { kinds, first } = await readPollOffers(db, place);
  const may = (wanted: PollKind) => kinds.some(({ kind, refused }) => kind === wanted && refused === null);
  return { admissible: { secret: may("secret"), rollCall: may("rollCall") }, first };
}
