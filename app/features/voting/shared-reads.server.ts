import { getMotions } from "#app/features/motions/get-motions.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";
import { ELECTION_FIELDS } from "./election/shown-election.ts";

/** The latest votes of a meeting; more nobody looks at on a live screen. */
export const POLLS_SHOWN = 20;

export type PollRow = Prisma.PollGetPayload<{ select: typeof POLL }>;

/** What live screens show of a poll, and what is computed from it. */
export const POLL = {
  ...ELECTION_FIELDS,
  id: true,
  meetingId: true,
  agendaItemId: true,
  kind: true,
  onPaper: true,
  publicKey: true,
  boxRoot: true,
  closesAt: true,
  changeAllowed: true,
  abstentionAllowed: true,
  state: true,
  question: true,
  wording: true,
  round: true,
  rule: true,
  norm: true,
  epoch: true,
  seq: true,
  cast: true,
  eligible: true,
  yes: true,
  no: true,
  abstain: true,
  invalid: true,
  result: true,
  needed: true,
  announced: true,
  announcedNote: true,
  decisive: true,
  needsApproval: true,
  approval: { select: { approvedOn: true, reference: true } },
} as const;

/**
 * What is the same for everybody who reads a live screen of a meeting. A whole hall comes in at once and reads anew at
 * the opening of a vote; who asks while another one is being answered is answered together with all others of that
 * moment, never with something older than the question. Nothing of this is anybody's own; whether the asker may see it,
 * the caller decides.
 */
export function sharedReads() {
  return once("voting.sharedReads", () => ({
    meeting: gather(readMeetings),
    item: gather(each((meetingId) => findCalledItem(meetingId))),
    polls: gather(each((meetingId) => listPolls(meetingId, {}))),
    publicPolls: gather(each((meetingId) => listPolls(meetingId, { agendaItem: { public: true } }))),
    motions: gather(each((itemId) => getMotions(itemId))),
    leadMotions: gather(each((itemId) => getMotions(itemId, true))),
  }));
}

async function readMeetings(ids: string[]) {
  const meetings = await database().meeting.findMany({
    where: { id: { in: ids }, state: { notIn: ["draft"] } },
    select: {
      ...{ id: true, name: true, state: true, startsAt: true, bodyId: true, organizationId: true },
      organization: { select: { name: true } },
      body: { select: { land: true, timeZone: true } },
    },
  });
  return new Map(meetings.map((meeting) => [meeting.id, { ...meeting, ...meeting.body }]));
}

function findCalledItem(meetingId: string) {
  return database().agendaItem.findFirst({
    where: { meetingId, state: "called" },
    select: { id: true, number: true, name: true, public: true },
  });
}

function listPolls(meetingId: string, where: Prisma.PollWhereInput): Promise<PollRow[]> {
  return database().poll.findMany({
    where: { meetingId, state: { in: ["open", "closed", "published"] }, ...where },
    orderBy: { openedAt: { sort: "desc", nulls: "last" } },
    take: POLLS_SHOWN,
    select: POLL,
  });
}

/** Reads one thing for each key; of one meeting everybody asks for the same. */
function each<Value>(read: (key: string) => Promise<Value | null>) {
  return async (keys: string[]): Promise<Map<string, Value>> => {
    const found = new Map<string, Value>();
    for (const key of keys) {
      const value = await read(key);
      if (value !== null) found.set(key, value);
    }
    return found;
  };
}
