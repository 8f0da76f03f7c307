import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { electorate } from "#app/domain/voting/entitlement.ts";
import { type QuorumOutcome, type QuorumQuestion, type QuorumRule, quorum } from "#app/domain/voting/quorum.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { readQuorumStanding } from "./quorum-standing.server.ts";
import { readSeats, type SeatReads } from "./read-seats.server.ts";

/** Whether the body may decide now, with the numbers it rests on. */
export type QuorumView = {
  members: number;
  present: number;
  /** null where no rule is known for the Land and the day. */
  outcome: StatedOutcome | null;
  /** The norm to print beside it, "" where none is known. */
  norm: string;
};
export type StatedOutcome = Exclude<QuorumOutcome, "INPUT_ERROR" | "NOT_KNOWN">;
export type QuorumReads = SeatReads & Pick<Tx, "meeting" | "agendaItem" | "procedureRule" | "sessionLog">;

/**
 * Whether the body may decide now on the called item: what was stated is presumed until somebody doubts it, unless
 * `fresh` asks for the bare count. Never stops anything by itself (§ 65 NKomVG).
 */
export async function readQuorum(
  db: QuorumReads,
  meetingId: string,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<QuorumView> {
  const { count, rule } = await readCount(db, meetingId);
  const { presumed } = fresh ? { presumed: false } : await readQuorumStanding(db, meetingId);
  return viewOf(rule, { ...count, establishedAtStart: presumed, challenged: fresh });
}

/** A fresh count, and whether the body as such may decide, without what holds for the called item alone. */
export async function countQuorum(
  db: QuorumReads,
  meetingId: string,
): Promise<{ view: QuorumView; established: boolean }> {
  const { count, rule } = await readCount(db, meetingId);
  const { members, present } = count;
  const established = viewOf(rule, { members, present }).outcome === "QUORATE";
  return { view: viewOf(rule, { ...count, challenged: true }), established };
}

type NormedRule = { value: QuorumRule; norm: string };

function viewOf(rule: NormedRule | null, question: QuorumQuestion): QuorumView {
  const { members, present } = question;
  if (!rule) return { members, present, outcome: null, norm: "" };
  const outcome = quorum(rule.value, question);
  const stated = outcome === "INPUT_ERROR" || outcome === "NOT_KNOWN" ? null : outcome;
  return { members, present, outcome: stated, norm: rule.norm };
}

/**
 * The numbers of this moment. The base is what the rules of procedure say; without them the number by law, the stricter
 * one, and where that is not known the filled seats (§ 65 NKomVG leaves the base open).
 */
async function readCount(db: QuorumReads, meetingId: string) {
  const { organizationId, bodyId, startsAt, body, organization, agendaItems } = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      organizationId: true,
      bodyId: true,
      startsAt: true,
      body: { select: { land: true, timeZone: true } },
      organization: { select: { statutoryMembers: true } },
      agendaItems: { where: { state: "called" }, select: { id: true, secondSession: true } },
    },
  });
  const [item] = agendaItems;
  const { timeZone, land } = body;
  const seats = await readSeats(db, {
    ...{ meetingId, organizationId, startsAt, timeZone },
    agendaItemId: item?.id ?? null,
  });
  const { voters, numbers } = electorate({ ...seats, statutory: 0 });
  const date = dateAt(startsAt, timeZone);
  const { values: procedure } = await readProcedure(db, { bodyId, organizationId, date });
  const statutory = procedure.quorumBase === "statutory" ? organization.statutoryMembers : null;
  const profile = profileFor(land, date);
  const rule = profile.ok ? ruleOf(profile.value, "quorum") : profile;
  const count: QuorumQuestion = {
    members: statutory ?? numbers.seated,
    present: numbers.present,
    excluded: voters.filter(({ reason }) => reason === "EXCLUDED").length,
    excludedPresent: numbers.excluded,
    secondMeetingWithNotice: item?.secondSession ?? false,
  };
  return { count, rule: rule.ok ? rule.value : null };
}
