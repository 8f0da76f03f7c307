/**
 * Everything the diary knows how to say. Facts carry ids and numbers; never a name, a text, a choice or a ballot.
 */
export type Fact =
  | { kind: "account.signedIn" | "account.signedOut" | "account.signedOutEverywhere"; accountId: string }
  | { kind: "account.secondFactorEnrolled" | "account.recoveryCodeUsed" | "account.signInRefused"; accountId: string }
  | {
      kind: "paper.created" | "paper.changed" | "paper.released" | "paper.published" | "paper.withdrawn";
      paperId: string;
    }
  | { kind: "paper.corrected"; paperId: string; version: number }
  | { kind: "file.stored"; fileId: string; version: number }
  | { kind: "meeting.created" | "meeting.changed" | "meeting.published" | "meeting.cancelled"; meetingId: string }
  | { kind: "meeting.started" | "meeting.ended" | "agenda.changed" | "attendance.changed"; meetingId: string }
  | { kind: "item.called" | "item.closed"; meetingId: string; agendaItemId: string; public: boolean }
  | {
      kind: "poll.opened" | "poll.closed" | "poll.published" | "poll.cancelled" | "poll.repeated";
      meetingId: string;
      agendaItemId: string;
      pollId: string;
      epoch: number;
      public: boolean;
    }
  | { kind: "minutes.sectionWritten"; meetingId: string; agendaItemId: string; version: number }
  | { kind: "minutes.published" | "minutes.approved"; meetingId: string }
  | { kind: "minutes.corrected"; meetingId: string; agendaItemId: string };

export type FactKind = Fact["kind"];
