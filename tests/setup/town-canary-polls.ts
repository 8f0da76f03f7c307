import { randomUUID } from "node:crypto";
import { ENVELOPE_BYTES } from "#app/domain/voting/sealed-ballot.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { PollCreateManyInput } from "#app/platform/db/generated/models/Poll.ts";
import { SECRET } from "./secret-word.ts";
import type { Town } from "./town.ts";

const at = new Date("2023-07-05T16:30:00Z");
const WORDS_OF_KINDS = { boxRoot: SECRET, lotDrawnBy: SECRET, matter: SECRET, quorum: SECRET };
const WORDS = {
  question: SECRET,
  wording: SECRET,
  rule: SECRET,
  norm: SECRET,
  announcedNote: SECRET,
  resultHash: SECRET,
  ...WORDS_OF_KINDS,
};
const COUNTED = { eligible: 2, present: 2, cast: 2, yes: 1, no: 1, result: "REJECTED", needed: 2 } as const;
const ANNOUNCED = { state: "published", announced: "REJECTED", publishedAt: at } as const;

/** A poll for each reason why citizens may not read it, with voters, ballots, envelopes and diary; ids by name. */
export async function plantPolls({ meetings, items, people }: Town, hidden: { running: string; hiddenItem: string }) {
  const onPublicItem = { meetingId: meetings.finished, agendaItemId: items.publicItem, ...WORDS };
  const onHiddenItem = { meetingId: hidden.running, agendaItemId: hidden.hiddenItem, ...WORDS };
  const polls = {
    draft: await addPoll({ ...onPublicItem, state: "draft" }),
    open: await addPoll({ ...onPublicItem, ...COUNTED, result: null, state: "open", epoch: 1 }),
    secret: await addPoll({ ...onHiddenItem, eligible: 2, kind: "secret", state: "open", epoch: 1 }),
    closed: await addPoll({ ...onPublicItem, ...COUNTED, state: "closed" }),
    cancelled: await addPoll({ ...onPublicItem, state: "cancelled", cancelReason: SECRET }),
    onNonPublicItem: await addPoll({ ...onPublicItem, agendaItemId: items.nonPublicItem, ...COUNTED, ...ANNOUNCED }),
    onHiddenItem: await addPoll({ ...onHiddenItem, ...COUNTED, ...ANNOUNCED }),
    announced: await addPoll({
      ...{ meetingId: meetings.finished, agendaItemId: items.publicItem, question: "Wird der Beschaffung zugestimmt?" },
      ...{ ...COUNTED, ...ANNOUNCED, epoch: 1, excluded: 7_777_777, norm: "§ 66 Abs. 1 NKomVG", resultHash: "c0ffee" },
      boxRoot: "c0de",
    }),
  };
  for (const pollId of [polls.open, polls.secret, polls.announced]) {
    await database().pollVoter.createMany({
      data: [
        { pollId, epoch: 1, personId: people.member, entitled: true },
        { pollId, epoch: 1, personId: people.office, entitled: false, reason: SECRET },
      ],
    });
  }
  await plantRecords(hidden.running, polls, people);
  await database().motion.create({
    data: {
      ...{ agendaItemId: hidden.hiddenItem, kind: "MAIN", text: SECRET, movedBy: SECRET, submitted: 1, position: 1 },
      ...{ wording: SECRET, confirmedWording: SECRET, confirmedFor: [randomUUID()] },
    },
    select: { id: true },
  });
  await database().speakerRequest.create({
    data: {
      ...{ id: randomUUID(), meetingId: hidden.running, agendaItemId: hidden.hiddenItem, kind: "speech", number: 1 },
      ...{ guestRole: "expert", guestName: SECRET, state: "removed", removedFor: SECRET, askedAt: at },
    },
    select: { id: true },
  });
  const vote = { epoch: 1, personId: people.member, key: randomUUID() };
  await database().ballot.createMany({
    data: [polls.open, polls.announced].map((pollId) => ({ ...vote, pollId, choice: "abstain" as const })),
  });
  await database().sealed.create({
    data: { ...vote, pollId: polls.secret, envelope: Buffer.alloc(ENVELOPE_BYTES, SECRET) },
    select: { pollId: true },
  });
  return polls;
}

/** What stands beside polls: the meeting's record, rules, names and counts; only what belongs to `announced` is public. */
async function plantRecords(
  meetingId: string,
  polls: { announced: string; onHiddenItem: string },
  people: Town["people"],
) {
  const link = { kind: SECRET, data: { word: SECRET }, prevHash: `${SECRET} 0`, hash: `${SECRET} 1` };
  await database().sessionLog.create({ data: { meetingId, number: 1, at, ...link }, select: { number: true } });
  const { bodyId } = await database().meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { bodyId: true } });
  await database().procedureRule.create({
    data: { bodyId, layer: "bylaw", key: SECRET, value: SECRET, source: SECRET, validFrom: at },
    select: { id: true },
  });
  await database().participationBreach.create({
    data: {
      ...{ id: randomUUID(), pollId: polls.announced, personId: people.member, kind: "tookPart" },
      ...{ reason: SECRET, effect: "possible", norm: SECRET, foundAt: at },
    },
    select: { id: true },
  });
  await database().substitution.create({
    data: { meetingId, substituteId: people.office, memberId: people.member, startsAt: at },
    select: { id: true },
  });
  await database().disruption.create({
    data: { meetingId, personId: people.member, sphere: "member", startsAt: at },
    select: { id: true },
  });
  for (const [pollId, word] of [
    [polls.announced, "offen"],
    [polls.onHiddenItem, SECRET],
  ] as const) {
    const candidate = await database().pollCandidate.create({
      data: { pollId, position: 1, name: word },
      select: { id: true },
    });
    await database().candidateVotes.create({
      data: { pollId, epoch: 1, candidateId: candidate.id, votes: 1 },
      select: { pollId: true },
    });
    await database().namedVote.createMany({
      data: [
        { pollId, personId: people.member, choice: "yes" },
        { pollId, personId: people.unseated, choice: "no" },
      ],
    });
    await database().pollTracker.createMany({
      data: [
        { pollId, epoch: 1, tracker: word },
        { pollId, epoch: 0, tracker: `${SECRET} of a round that was repeated` },
      ],
    });
    await database().pollApproval.create({
      data: { pollId, approvedOn: at, reference: word },
      select: { pollId: true },
    });
  }
}

async function addPoll(data: PollCreateManyInput): Promise<string> {
  return (await database().poll.create({ data, select: { id: true } })).id;
}
