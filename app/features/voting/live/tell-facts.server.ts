import type { Server } from "socket.io";
import type { Fact, PollFact } from "#app/domain/events/facts.ts";
import type { RecordedFact } from "#app/features/events/subscribe.server.ts";
import { findLivePoll } from "#app/features/voting/get-live-state.server.ts";
import type { Place } from "#app/features/voting/live-views.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Gateway } from "./gateway.server.ts";
import { PROTOCOL_VERSION } from "./protocol.ts";
import { isWatched, roomOfPerson, tell } from "./rooms.server.ts";
import type { Watcher } from "./watcher.server.ts";

const LEAD_AND_MEMBERS: readonly Place[] = ["member", "chair"];

const POLL_NEWS = {
  "poll.opened": "poll:opened",
  "poll.repeated": "poll:opened",
  "poll.handCounted": "poll:opened",
  "poll.voterAdmitted": "poll:opened",
  "poll.onDevices": "poll:opened",
  "poll.extended": "poll:opened",
  "poll.closed": "poll:closed",
  "poll.lotDrawn": "poll:closed",
  "poll.announced": "poll:published",
  "poll.cancelled": "poll:cancelled",
} as const satisfies Partial<Record<PollFact["kind"], string>>;

/** Kinds that change what a citizen or the hall sees, where the thing itself is public. */
const ABOUT_PUBLIC_ITEM = new Set<Fact["kind"]>([
  ...(["item.called", "item.closed", "poll.opened", "poll.closed"] as const),
  ...(["poll.announced", "poll.repeated", "poll.cancelled"] as const),
]);
const ABOUT_MEETING = new Set<Fact["kind"]>([
  ...(["meeting.published", "meeting.changed", "meeting.started", "meeting.ended"] as const),
  ...(["meeting.cancelled", "minutes.published", "minutes.corrected"] as const),
]);
/** Written at every pause of the minute-taker; nobody's live screen shows it. */
const QUIET = new Set<Fact["kind"]>(["minutes.created", "minutes.sectionWritten", "minutes.decided"]);

/**
 * Turns facts into messages to the rooms, after their transaction. A non-public item is never heard of in the hall or by
 * citizens, not even as a bare "something changed".
 */
export async function tellFact(io: Server, gateway: Gateway, { fact }: RecordedFact): Promise<void> {
  const lost = whoMayHaveLost(fact);
  if (lost) await gateway.recheckAll(lost);
  if (!("meetingId" in fact) || QUIET.has(fact.kind)) return;
  if (isAboutPoll(fact)) await tellPoll(io, fact);
  const { meetingId } = fact;
  const isPublic = await isAboutPublic(fact);
  const places: Place[] = [...LEAD_AND_MEMBERS];
  if (isPublic) places.push("hall");
  const forCitizens = isPublic && (ABOUT_MEETING.has(fact.kind) || ABOUT_PUBLIC_ITEM.has(fact.kind));
  if (forCitizens && (await isPublished(meetingId))) places.push("public");
  tell(io, meetingId, places, "meeting:changed", {});
}

/** Whether what the fact is about is open to everybody, as far as the meeting itself is. */
async function isAboutPublic(fact: Fact): Promise<boolean> {
  if ("public" in fact) return fact.public;
  if (fact.kind !== "minutes.corrected") return ABOUT_MEETING.has(fact.kind);
  const where = { id: fact.agendaItemId, public: true };
  return (await database().agendaItem.count({ where })) > 0;
}

async function tellPoll(io: Server, fact: PollFact): Promise<void> {
  if (!(fact.kind in POLL_NEWS)) return;
  const name = POLL_NEWS[fact.kind as keyof typeof POLL_NEWS];
  const { meetingId, pollId } = fact;
  await tellVoters(io, fact);
  const forChair = await findLivePoll(pollId, "chair");
  const forAll = await findLivePoll(pollId, "member");
  if (!forChair || !forAll) return;
  tell(io, meetingId, ["chair"], name, { poll: forChair });
  tell(io, meetingId, fact.public ? ["member", "hall"] : ["member"], name, { poll: forAll });
  if (name === "poll:published" && forAll.result && fact.public && (await isPublished(meetingId))) {
    const forCitizens = await findLivePoll(pollId, "public");
    if (forCitizens) tell(io, meetingId, ["public"], name, { poll: forCitizens });
  }
}

/** A vote finds those who may cast it wherever they are in the application; nobody else hears that there is one. */
async function tellVoters(io: Server, { meetingId, pollId, epoch }: PollFact): Promise<void> {
  const voters = await database().pollVoter.findMany({
    where: { pollId, epoch, entitled: true },
    select: { personId: true },
  });
  const rooms = voters.map(({ personId }) => roomOfPerson(personId)).filter((room) => isWatched(io, room));
  if (rooms.length > 0) io.local.to(rooms).emit("vote:changed", { v: PROTOCOL_VERSION, meetingId });
}

/** Whose rights a fact may have taken; they are asked again at once. */
function whoMayHaveLost(fact: Fact): ((watcher: Watcher) => boolean) | null {
  switch (fact.kind) {
    case "membership.changed":
    case "duty.changed":
      return ({ viewer }) => viewer.kind === "person" && viewer.personId === fact.personId;
    case "account.signedOut":
    case "account.disabled":
    case "account.passwordChanged":
      return ({ viewer }) => viewer.kind === "person" && viewer.accountId === fact.accountId;
    case "meeting.changed":
      return ({ watched }) => [...watched.values()].some(({ meetingId }) => meetingId === fact.meetingId);
    default:
      return null;
  }
}

async function isPublished(meetingId: string): Promise<boolean> {
  const where = { id: meetingId, publishedAt: { not: null } };
  return (await database().meeting.count({ where })) > 0;
}

function isAboutPoll(fact: Fact): fact is PollFact {
  return fact.kind.startsWith("poll.");
}
