import type { SpeakerKind } from "#app/domain/speakers/speaker-order.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";

/**
 * What can have happened. A fact carries ids, states and totals, never a name, an address or anybody's vote:
 * the diary is kept for ever and is read by more parts than the one that wrote it.
 * The time and the acting person stand in the diary's own columns.
 */
export type Fact =
  | PaperFact
  | MeetingFact
  | SpeakerFact
  | PollFact
  | MinutesFact
  | FileFact
  | AnnotationFact
  | AccountFact
  | CouncilFact
  | ProcedureFact
  | MotionFact;
export type FactKind = Fact["kind"];
/** The fact of one kind, for subscribers. */
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

type InBody = { readonly bodyId: string };

type OfPaper = InBody & { readonly paperId: string };
export type PaperFact =
  | ({ readonly kind: "paper.created" } & OfPaper)
  | ({ readonly kind: "paper.changed"; readonly version: number; readonly fields: readonly string[] } & OfPaper)
  | ({ readonly kind: "paper.released" } & OfPaper)
  | ({ readonly kind: "paper.published" } & OfPaper)
  | ({ readonly kind: "paper.corrected"; readonly version: number } & OfPaper)
  | ({ readonly kind: "paper.concluded" } & OfPaper)
  | ({ readonly kind: "paper.withdrawn" } & OfPaper);

type OfMeeting = InBody & { readonly meetingId: string; readonly organizationId: string };
type OfItem = OfMeeting & { readonly agendaItemId: string; readonly public: boolean };
type OfPresence = OfMeeting & { readonly personId: string };
type QuorumOutcome = "QUORATE" | "QUORATE_PRESUMED" | "QUORATE_NEEDS_APPROVAL" | "NOT_QUORATE";
export type MeetingFact =
  | ({ readonly kind: "meeting.created" } & OfMeeting)
  | ({ readonly kind: "meeting.changed"; readonly fields: readonly string[] } & OfMeeting)
  | ({ readonly kind: "meeting.published" } & OfMeeting)
  | ({ readonly kind: "meeting.invited" } & OfMeeting)
  | ({ readonly kind: "meeting.started" } & OfMeeting)
  | ({
      readonly kind: "meeting.quorumStated";
      readonly members: number;
      readonly present: number;
      readonly outcome: QuorumOutcome;
    } & OfMeeting)
  | ({
      readonly kind: "meeting.quorumDoubted";
      readonly members: number;
      readonly present: number;
      readonly outcome: QuorumOutcome | null;
    } & OfPresence)
  | ({ readonly kind: "meeting.ended" } & OfMeeting)
  | ({ readonly kind: "meeting.cancelled" } & OfMeeting)
  | ({ readonly kind: "agenda.changed" } & OfMeeting)
  | ({ readonly kind: "item.called" } & OfItem)
  | ({ readonly kind: "item.closed" } & OfItem)
  | ({ readonly kind: "item.secondSession"; readonly on: boolean } & OfItem)
  | ({ readonly kind: "disruption.changed"; readonly sphere: "municipality" | "member" | null } & OfPresence)
  | ({ readonly kind: "substitution.changed"; readonly memberId: string | null } & OfPresence)
  | ({ readonly kind: "attendance.changed"; readonly mode: "room" | "video" | "absent" } & OfPresence)
  | ({ readonly kind: "exclusion.changed"; readonly agendaItemId: string; readonly excluded: boolean } & OfPresence);

/** `personId` is null for a guest, whose name stands in no fact. */
type OfRequest = OfItem & { readonly requestId: string; readonly personId: string | null };
export type SpeakerFact =
  | ({ readonly kind: "speaker.asked"; readonly speakerKind: SpeakerKind; readonly added: boolean } & OfRequest)
  | ({ readonly kind: "speaker.withdrawn" } & OfRequest)
  | ({ readonly kind: "speaker.given"; readonly inOrder: boolean } & OfRequest)
  | ({ readonly kind: "speaker.ended"; readonly seconds: number } & OfRequest)
  | ({ readonly kind: "speaker.interrupted"; readonly continuedAs: string } & OfRequest)
  | ({ readonly kind: "speaker.guestsForgotten"; readonly names: number } & OfMeeting)
  | ({ readonly kind: "speaker.moved"; readonly from: number; readonly to: number } & OfRequest)
  | ({ readonly kind: "speaker.removed" } & OfRequest)
  | ({ readonly kind: "speaker.listChanged"; readonly closed: boolean } & OfItem);

type OfMotion = OfItem & { readonly motionId: string };
/** Motions on an item; their words stand in the meeting's record only. */
export type MotionFact =
  | ({ readonly kind: "motion.added" } & OfMotion)
  | ({ readonly kind: "motion.changed" } & OfMotion)
  | ({ readonly kind: "motion.wordingConfirmed"; readonly amendments: readonly string[] } & OfMotion)
  | ({ readonly kind: "motion.withdrawn" } & OfMotion)
  | ({ readonly kind: "motion.moot"; readonly moot: boolean } & OfMotion)
  | ({ readonly kind: "motion.settled"; readonly outcome: Outcome; readonly pollId: string } & OfMotion)
  | ({ readonly kind: "motion.ordered"; readonly asProposed: boolean; readonly byBody: boolean } & OfItem);

type OfPoll = OfItem & { readonly pollId: string; readonly epoch: number };
type Outcome = "ADOPTED" | "REJECTED";
type ElectionOutcome = "ELECTED" | "SECOND_BALLOT" | "LOT" | "NOBODY" | "REPEAT";
export type PollFact =
  | ({ readonly kind: "poll.created"; readonly pollKind: PollKind } & OfPoll)
  | ({ readonly kind: "poll.opened"; readonly pollKind: PollKind; readonly eligible: number } & OfPoll)
  | ({ readonly kind: "poll.closed"; readonly outcome: Outcome | ElectionOutcome } & OfPoll)
  | ({ readonly kind: "poll.handCounted" } & OfPoll)
  | ({ readonly kind: "poll.nameCalled"; readonly personId: string; readonly corrected: boolean } & OfPoll)
  | ({ readonly kind: "poll.breachNoted"; readonly personId: string } & OfPoll)
  | ({ readonly kind: "poll.onDevices"; readonly eligible: number } & OfPoll)
  | ({ readonly kind: "poll.extended" } & OfPoll)
  | ({ readonly kind: "poll.voteRecorded" } & OfPoll)
  | ({ readonly kind: "poll.voteRecordWithdrawn" } & OfPoll)
  | ({ readonly kind: "poll.votesForgotten"; readonly ballots: number; readonly namedVotes: number } & OfPoll)
  | ({
      readonly kind: "poll.announced";
      readonly outcome: Outcome | ElectionOutcome;
      readonly differs: boolean;
    } & OfPoll)
  | ({ readonly kind: "poll.published"; readonly outcome: Outcome } & OfPoll)
  | ({ readonly kind: "poll.repeated" } & OfPoll)
  | ({ readonly kind: "poll.voterAdmitted"; readonly personId: string; readonly eligible: number } & OfPoll)
  | ({ readonly kind: "poll.lotDrawn"; readonly candidateId: string } & OfPoll)
  | ({ readonly kind: "poll.approved"; readonly approvedOn: string } & OfPoll)
  | ({ readonly kind: "poll.cancelled" } & OfPoll);

type OfMinutes = OfMeeting & { readonly minutesId: string };
export type MinutesFact =
  | ({ readonly kind: "minutes.created" } & OfMinutes)
  | ({ readonly kind: "minutes.sectionWritten"; readonly agendaItemId: string; readonly version: number } & OfMinutes)
  | ({
      readonly kind: "minutes.decided";
      readonly agendaItemId: string;
      readonly decisionType: string | null;
    } & OfMinutes)
  | ({ readonly kind: "minutes.published" } & OfMinutes)
  | ({ readonly kind: "minutes.approved" } & OfMinutes)
  | ({ readonly kind: "minutes.corrected"; readonly agendaItemId: string } & OfMinutes);

type OfFile = InBody & { readonly fileId: string };
export type FileFact =
  | ({
      readonly kind: "file.stored";
      readonly version: number;
      readonly sha256: string;
      readonly bytes: number;
    } & OfFile)
  | ({ readonly kind: "file.read"; readonly version: number } & OfFile)
  | ({ readonly kind: "file.attached"; readonly paperId: string | null; readonly agendaItemId: string | null } & OfFile)
  | ({ readonly kind: "file.detached"; readonly paperId: string | null; readonly agendaItemId: string | null } & OfFile)
  | ({ readonly kind: "file.published" } & OfFile)
  | ({ readonly kind: "file.closed" } & OfFile)
  | ({ readonly kind: "file.renamed" } & OfFile)
  | ({ readonly kind: "file.decided"; readonly version: number; readonly findings: number } & OfFile)
  | ({ readonly kind: "file.redacted"; readonly version: number; readonly places: number } & OfFile);

/** A mark of somebody's own leaves no fact; only that it was shared, and with whom (null: with nobody any more). */
export type AnnotationFact = {
  readonly kind: "annotation.shared";
  readonly annotationId: string;
  readonly organizationId: string | null;
} & OfFile;

type OfAccount = InBody & { readonly accountId: string };
export type AccountFact =
  | ({ readonly kind: "account.created" } & OfAccount)
  | ({ readonly kind: "account.signedIn" } & OfAccount)
  | ({ readonly kind: "account.signInRefused" } & OfAccount)
  | ({ readonly kind: "account.signedOut"; readonly everywhere: boolean } & OfAccount)
  | ({ readonly kind: "account.passwordChanged" } & OfAccount)
  | ({ readonly kind: "account.passwordGiven" } & OfAccount)
  | ({ readonly kind: "account.secondFactorEnrolled" } & OfAccount)
  | ({ readonly kind: "account.recoveryCodeUsed"; readonly left: number } & OfAccount)
  | ({ readonly kind: "account.recoveryCodesRenewed" } & OfAccount)
  | ({ readonly kind: "account.secondFactorReset" } & OfAccount)
  | ({ readonly kind: "account.disabled" } & OfAccount)
  | ({ readonly kind: "account.enabled" } & OfAccount);

export type CouncilFact =
  | ({ readonly kind: "body.created" } & InBody)
  | ({ readonly kind: "body.changed" } & InBody)
  | ({ readonly kind: "person.created"; readonly personId: string } & InBody)
  | ({ readonly kind: "organization.changed"; readonly organizationId: string } & InBody)
  | ({ readonly kind: "membership.changed"; readonly organizationId: string; readonly personId: string } & InBody)
  | ({ readonly kind: "duty.changed"; readonly personId: string } & InBody);

type OfRule = InBody & { readonly ruleId: string; readonly key: string; readonly organizationId: string | null };
/** What by-law and rules of procedure say, as entered; the text of the source stays with the rule. */
export type ProcedureFact =
  | ({ readonly kind: "procedure.entered" } & OfRule)
  | ({ readonly kind: "procedure.withdrawn" } & OfRule);

/** Every kind there is; the compiler refuses a kind that is missing or unknown here. */
export const FACT_KINDS = Object.keys({
  "paper.created": true,
  "paper.changed": true,
  "paper.released": true,
  "paper.published": true,
  "paper.corrected": true,
  "paper.concluded": true,
  "paper.withdrawn": true,
  "meeting.created": true,
  "meeting.changed": true,
  "meeting.published": true,
  "meeting.invited": true,
  "meeting.started": true,
  "meeting.quorumStated": true,
  "meeting.quorumDoubted": true,
  "meeting.ended": true,
  "meeting.cancelled": true,
  "agenda.changed": true,
  "item.called": true,
  "item.closed": true,
  "item.secondSession": true,
  "disruption.changed": true,
  "substitution.changed": true,
  "attendance.changed": true,
  "exclusion.changed": true,
  "speaker.asked": true,
  "speaker.withdrawn": true,
  "speaker.given": true,
  "speaker.ended": true,
  "speaker.interrupted": true,
  "speaker.guestsForgotten": true,
  "speaker.moved": true,
  "speaker.removed": true,
  "speaker.listChanged": true,
  "poll.created": true,
  "poll.opened": true,
  "poll.closed": true,
  "poll.handCounted": true,
  "poll.nameCalled": true,
  "poll.breachNoted": true,
  "poll.onDevices": true,
  "poll.extended": true,
  "poll.voteRecorded": true,
  "poll.voteRecordWithdrawn": true,
  "poll.votesForgotten": true,
  "poll.announced": true,
  "poll.published": true,
  "poll.lotDrawn": true,
  "poll.repeated": true,
  "poll.voterAdmitted": true,
  "poll.approved": true,
  "poll.cancelled": true,
  "minutes.created": true,
  "minutes.sectionWritten": true,
  "minutes.decided": true,
  "minutes.published": true,
  "minutes.approved": true,
  "minutes.corrected": true,
  "file.stored": true,
  "file.read": true,
  "file.attached": true,
  "file.detached": true,
  "file.published": true,
  "file.closed": true,
  "file.renamed": true,
  "file.decided": true,
  "file.redacted": true,
  "annotation.shared": true,
  "account.created": true,
  "account.signedIn": true,
  "account.signInRefused": true,
  "account.signedOut": true,
  "account.passwordChanged": true,
  "account.passwordGiven": true,
  "account.secondFactorEnrolled": true,
  "account.recoveryCodeUsed": true,
  "account.recoveryCodesRenewed": true,
  "account.secondFactorReset": true,
  "account.disabled": true,
  "account.enabled": true,
  "body.created": true,
  "body.changed": true,
  "person.created": true,
  "organization.changed": true,
  "membership.changed": true,
  "duty.changed": true,
  "motion.added": true,
  "motion.changed": true,
  "motion.wordingConfirmed": true,
  "motion.withdrawn": true,
  "motion.moot": true,
  "motion.settled": true,
  "motion.ordered": true,
  "procedure.entered": true,
  "procedure.withdrawn": true,
} satisfies Record<FactKind, true>) as readonly FactKind[];

/** True for a kind the diary knows. */
export function isFactKind(text: string): text is FactKind {
  return (FACT_KINDS as readonly string[]).includes(text);
}
