import type { Fact } from "#app/domain/events/facts.ts";

/** Every fact about a meeting but the minute-taker's autosave is an act. */
type ActKind = Exclude<Extract<Fact, { meetingId: string }>["kind"], "minutes.sectionWritten">;

/** The name of each act's words in the texts; an act that this version does not know is called just that. */
const ACTS = {
  "meeting.created": "meetingCreated",
  "meeting.changed": "meetingChanged",
  "meeting.published": "meetingPublished",
  "meeting.invited": "meetingInvited",
  "meeting.started": "meetingStarted",
  "meeting.quorumStated": "quorumStated",
  "meeting.quorumDoubted": "quorumDoubted",
  "meeting.ended": "meetingEnded",
  "meeting.cancelled": "meetingCancelled",
  "agenda.changed": "agendaChanged",
  "item.called": "itemCalled",
  "item.closed": "itemClosed",
  "item.secondSession": "secondSession",
  "disruption.changed": "disruption",
  "substitution.changed": "substitution",
  "attendance.changed": "attendance",
  "exclusion.changed": "exclusion",
  "speaker.asked": "speakerAsked",
  "speaker.withdrawn": "speakerWithdrawn",
  "speaker.given": "speakerGiven",
  "speaker.ended": "speakerEnded",
  "speaker.interrupted": "speakerInterrupted",
  "speaker.guestsForgotten": "guestsForgotten",
  "speaker.moved": "speakerMoved",
  "speaker.removed": "speakerRemoved",
  "speaker.listChanged": "speakerList",
  "poll.created": "pollCreated",
  "poll.opened": "pollOpened",
  "poll.closed": "pollClosed",
  "poll.handCounted": "pollHandCounted",
  "poll.nameCalled": "nameCalled",
  "poll.breachNoted": "breachNoted",
  "poll.onDevices": "pollOnDevices",
  "poll.extended": "pollExtended",
  "poll.voteRecorded": "voteRecorded",
  "poll.voteRecordWithdrawn": "voteRecordWithdrawn",
  "poll.votesForgotten": "votesForgotten",
  "poll.announced": "pollAnnounced",
  "poll.published": "pollPublished",
  "poll.repeated": "pollRepeated",
  "poll.voterAdmitted": "voterAdmitted",
  "poll.approved": "pollApproved",
  "poll.cancelled": "pollCancelled",
  "poll.lotDrawn": "lotDrawn",
  "motion.added": "motionAdded",
  "motion.changed": "motionChanged",
  "motion.wordingConfirmed": "wordingConfirmed",
  "motion.withdrawn": "motionWithdrawn",
  "motion.moot": "motionMoot",
  "motion.settled": "motionSettled",
  "motion.ordered": "motionsOrdered",
  "minutes.created": "minutesCreated",
  "minutes.decided": "minutesDecided",
  "minutes.published": "minutesPublished",
  "minutes.approved": "minutesApproved",
  "minutes.corrected": "minutesCorrected",
} as const satisfies Record<ActKind, string>;

export type ActName = (typeof ACTS)[keyof typeof ACTS] | "other";

/** The words of an act, by the kind that stands in the record. */
export function actName(kind: string): ActName {
  return Object.hasOwn(ACTS, kind) ? ACTS[kind as keyof typeof ACTS] : "other";
}
