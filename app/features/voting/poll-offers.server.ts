import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { listDecisionMatters } from "#app/domain/law/decision-matters.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { kindVerdict, type PollKind } from "#app/domain/voting/poll-kind.ts";
import { precedenceOf } from "#app/domain/voting/secret-vote-precedence.ts";
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

type Db = Pick<Tx, "attendance" | "procedureRule">;
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
    first: precedenceOf(precedence?.ok ? precedence.value.value : null, procedure.kindPrecedence),
  };
}

/** Whether a secret vote and a roll call may be held here in one way or another, and which of them goes first. */
export async function readAdmissible(db: Db, place: Place) {
  const { kinds, first } = await readPollOffers(db, place);
  const may = (wanted: PollKind) => kinds.some(({ kind, refused }) => kind === wanted && refused === null);
  return { admissible: { secret: may("secret"), rollCall: may("rollCall") }, first };
}
