import { findMajorityRule, resultOf } from "#app/domain/voting/poll-result.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { listNamedVotes } from "./list-named-votes.server.ts";
import { approvalOf, type PublishedResult } from "./published-result.ts";
import { pollsVisibleTo } from "./visible.server.ts";

/** A whole meeting, one item, or several items of a list. */
export type ResultsOf = { meetingId: string } | { agendaItemId: string } | { agendaItemIds: readonly string[] };

/**
 * The announced results that the asker may see, in the order of their announcement.
 * @param viewer who asks; a citizen gets those of public items of published meetings only
 * @param of where the votes were held
 */
export async function listPublishedResults(viewer: Viewer, of: ResultsOf): Promise<PublishedResult[]> {
  const polls = await reader(viewer).poll.findMany({
    where: { AND: [pollsVisibleTo(viewer), { state: "published" }, placeOf(of)] },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      meetingId: true,
      agendaItemId: true,
      kind: true,
      question: true,
      wording: true,
      round: true,
      yes: true,
      no: true,
      abstain: true,
      invalid: true,
      eligible: true,
      needed: true,
      rule: true,
      norm: true,
      announced: true,
      announcedNote: true,
      result: true,
      publishedAt: true,
      boxRoot: true,
      needsApproval: true,
      approval: { select: { approvedOn: true, reference: true } },
    },
  });
  const votes = await listNamedVotes(
    reader(viewer),
    viewer,
    polls.map(({ id }) => id),
  );
  return polls.flatMap(({ id, announcedNote, announced, result, publishedAt, approval, boxRoot, ...poll }) => {
    const rule = findMajorityRule(poll.rule);
    if (!announced || !result || !publishedAt || !rule) return [];
    const { norm } = resultOf({ ...poll, rule, statutory: null, present: null, excluded: null });
    return [
      {
        ...poll,
        pollId: id,
        rule,
        norm,
        announced,
        computed: result,
        note: announcedNote,
        votes: votes.get(id) ?? [],
        publishedAt,
        approval: approvalOf(approval),
        hasReceipts: boxRoot !== null,
      },
    ];
  });
}

/** The polls of a place. */
export function placeOf(of: ResultsOf) {
  if ("meetingId" in of) return { meetingId: of.meetingId };
  if ("agendaItemId" in of) return { agendaItemId: of.agendaItemId };
  return { agendaItemId: { in: [...of.agendaItemIds] } };
}
