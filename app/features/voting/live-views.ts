import type { DecisionMatterName } from "#app/domain/law/decision-matters.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import type { Choice } from "#app/domain/voting/ballot.ts";
import type { SpokenAnswer } from "#app/domain/voting/called-answer.ts";
import type { ElectionRule } from "#app/domain/voting/election-run-off.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { KindRefusal, PollKind } from "#app/domain/voting/poll-kind.ts";
import type { SecretVoteDemand } from "#app/domain/voting/secret-vote-demand.ts";
import type { QuorumView } from "#app/features/meetings/read-quorum.server.ts";
import type { MotionsView } from "#app/features/motions/motion-views.ts";
import type { SpeakersView } from "#app/features/speakers/speaker-views.ts";
import type { OwnCast } from "./ballot-answer.ts";
import type { ShownElection } from "./published-election.ts";
import type { PublishedResult } from "./published-result.ts";

/** Where somebody watches a running meeting; each place is told only what may be said there. */
export type Place = "public" | "member" | "chair" | "hall";

/** A result as it is shown; over sockets no date travels. */
export type ShownResult = Omit<PublishedResult, "publishedAt">;

export type LiveItem = { id: string; number: string; name: string; public: boolean };

export type LivePoll = {
  id: string;
  agendaItemId: string;
  kind: PollKind;
  /** Devices do not vote: slips are counted by hand, in a roll call the names are called out. */
  onPaper: boolean;
  /** When devices stop voting, as an ISO instant; null until the chair closes. */
  closesAt: string | null;
  /** Milliseconds until then, counted when this was read, so that no device's own clock matters. */
  remainingMs: number | null;
  changeAllowed: boolean;
  abstentionAllowed: boolean;
  /** The key to which envelopes of a secret vote are sealed, in base64url; null where none are taken. */
  boxKey: string | null;
  state: "open" | "closed" | "published" | "cancelled";
  question: string;
  /** What the resolution reads that is voted on; null where the question says all. */
  wording: string | null;
  round: number;
  epoch: number;
  seq: number;
  /** k of n: how many have voted, of how many who may. Never per choice while the vote runs. */
  cast: number;
  entitled: number;
  /** The announced result; for the chair also the computed one before its announcement. */
  result: ShownResult | null;
  /** Who stands and what came out; null for a vote by yes and no. */
  election: LiveElection | null;
};

export type LiveElection = {
  rule: ElectionRule;
  norm: string;
  secret: boolean;
  byHand: boolean;
  /** Who stands in the ballot that runs or was counted last. */
  standing: { id: string; name: string }[];
  /** The announced result; for the chair also before its announcement. */
  shown: ShownElection | null;
};

/** The asker's own standing in the running vote. */
export type OwnVote = { personId: string; entitled: boolean; reason: NotEntitled | null; ballot: OwnCast | null };

/** Somebody who may vote and has not; `reachable` says whether one of the person's devices is connected. */
export type Missing = { personId: string; name: string; reachable: boolean };

/** Somebody who came after the opening and may be let in. */
export type Late = { personId: string; name: string };

/** The asker in the session; barred from the called item, cut off by video, entitled to doubt the quorum. */
export type OwnStanding = {
  present: boolean;
  leads: boolean;
  barred: boolean;
  disrupted: boolean;
  mayDoubt: boolean;
  /** The asker has doubted, and the chair has not answered yet. */
  doubting: boolean;
  vote: OwnVote | null;
};

/** Somebody who is to be called, with the answer; `key` names that answer, "" before there is one. */
export type CalledName = {
  personId: string;
  name: string;
  familyName: string;
  group: string | null;
  answer: SpokenAnswer | null;
  key: string;
};

/** The names of an oral roll call in their order; the next answer carries `formKey`. */
export type CalledNames = { formKey: string; people: CalledName[] };

export type LeadStanding = {
  present: number;
  missing: Missing[];
  late: Late[];
  /** Who is called and has answered what; null where devices vote or hands are counted. */
  calls: CalledNames | null;
  /** The live count, and who doubted without an answer so far. */
  quorum: QuorumView & { doubt: { name: string } | null };
  /** Votes on which a member's demand may be entered, the latest first. */
  recordable: VoteForMember[];
  /** Of the counted vote, the choices of which one vote less had changed the outcome. */
  decisive: Choice[];
};

/** An announced vote of the called item on which the asker may have the own vote recorded. */
export type RecordableVote = {
  pollId: string;
  epoch: number;
  question: string;
  /** How the asker voted on a device; null where hands were raised and the asker has to say it. */
  ballot: Choice | null;
  mustSay: boolean;
  /** What the asker can have voted: choices that nobody was counted for are none. */
  choices: Choice[];
  /** What is recorded now at the asker's demand. */
  recorded: Choice | null;
};

/** An announced vote of the called item on which somebody who leads may enter a member's demand. */
export type VoteForMember = {
  pollId: string;
  epoch: number;
  question: string;
  /** Hands were raised or slips of nobody's: the member says how. */
  mustSay: boolean;
  choices: Choice[];
  people: { personId: string; name: string; recorded: Choice | null }[];
};

/** A kind of vote that the chair may choose, or why it is not possible here. */
export type OfferedKind = { kind: PollKind; onPaper: boolean; refused: KindRefusal | null };

export type PollOffers = {
  kinds: OfferedKind[];
  /** The kinds of decision, the ordinary resolution first. */
  matters: { matter: DecisionMatterName; rule: MajorityRule; norm: string }[];
  /** The countdown of the rules of procedure in seconds, 0 for none. */
  seconds: number;
  /** How many members a secret vote takes by law, of how many; null where the law names no share. */
  secretDemand: (SecretVoteDemand & { norm: string }) | null;
  /** Which goes first where a secret vote and a roll call are both demanded; null where it is not known. */
  first: Procedure["kindPrecedence"] | null;
};

export type LiveState = {
  meeting: {
    id: string;
    name: string;
    organization: string;
    running: boolean;
    ended: boolean;
    /** A non-public item is being dealt with; the hall says so, and nothing else of it. */
    behindDoors: boolean;
  };
  /** What is being dealt with; null between items, and in the hall during the non-public part. */
  item: LiveItem | null;
  /** The vote to show now: the running one, else the one waiting for its announcement, else the item's last result. */
  poll: LivePoll | null;
  /** The meeting's announced results, the latest first. */
  results: ShownResult[];
  /** The meeting's announced elections, the latest first. */
  elections: ShownElection[];
  /** For members; null in the hall. */
  own: OwnStanding | null;
  /** For the chair only. */
  lead: LeadStanding | null;
  /** The list of speakers on the called item; null between items, and in the hall during the non-public part. */
  speakers: SpeakersView | null;
  /** The motions on the called item; null between items, and always in the hall. */
  motions: MotionsView | null;
  /** Votes on which the asker may demand the own vote for the minutes; empty in the hall. */
  recordable: RecordableVote[];
  /** For the chair only: what can be opened. */
  offers: PollOffers | null;
};

/** A vote that waits for the asker, as a notice on any page says it. */
export type RunningVote = {
  meetingId: string;
  organization: string;
  question: string;
};
