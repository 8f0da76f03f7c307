import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import { ballotReach, type ReachRefusal, type VideoBar } from "./secret-vote-bar.ts";

/**
 * open: by name on devices while it runs, like raised hands afterwards. rollCall: kept by name. secret: totals only.
 * handCount: raised hands, counted by people. acclamation: nobody speaks against it. election: names, not yes and no.
 */
export type PollKind = "open" | "rollCall" | "secret" | "handCount" | "acclamation" | "election";

export type KindRefusal =
  | "devices-not-provided"
  | "roll-call-not-provided"
  | "secret-not-provided"
  | "secret-never"
  | "secret-not-known"
  | "secret-only-on-paper"
  | "secret-system-not-admitted"
  | "secret-by-post"
  | "election-by-post"
  | ReachRefusal
  | "election-needs-names"
  | "only-election-has-names";

export type KindQuestion = {
  readonly kind: PollKind;
  /** Devices do not vote: a secret vote is written on slips, in a roll call the names are called out. */
  readonly onPaper: boolean;
  /** An election may be held by raised hands where nobody objects (§ 67 S. 1 NKomVG); otherwise it is secret. */
  readonly secretElection: boolean;
  readonly names: number;
  readonly procedure: Pick<Procedure, "deviceVoting" | "rollCall" | "secretVote" | "secretCasting">;
  /** What the Land's law says of secret votes; null where it is not known. */
  readonly secretByLaw: "rules-of-procedure" | "minority-demand" | "two-thirds-of-members" | "never" | null;
  /** "admitted-system": on devices only with a system that the authority has admitted, which this one is not. */
  readonly secretCastingByLaw: "in-writing" | "admitted-system" | null;
  /** What the Land's law makes of a member by video; null where it is not known. */
  readonly videoBar: VideoBar | null;
  /** A member of the body takes or took part by video in this session. */
  readonly anyMemberByVideo: boolean;
};

/**
 * Whether a vote of this kind may be held here. Open by default, another kind only where the rules of procedure provide
 * it (§ 66 Abs. 2 NKomVG) or the Land's law does; where the law was not read, only the town's own rules can provide it.
 * In Schleswig-Holstein never secret (§ 39 GO). Members by video: by the Land's own bar (see `ballotReach`). In writing
 * unless the rules of procedure allow devices (§ 67 NKomVG), in North Rhine-Westphalia unless the system is admitted.
 */
export function kindVerdict(question: KindQuestion): Verdict<PollKind, KindRefusal> {
  const { kind, onPaper, names, procedure } = question;
  if (kind === "election") return electionVerdict(question);
  if (names > 0) return refused("only-election-has-names");
  switch (kind) {
    case "handCount":
    case "acclamation":
      return accepted(kind);
    case "open":
      return procedure.deviceVoting === "allowed" ? accepted(kind) : refused("devices-not-provided");
    case "rollCall":
      if (procedure.rollCall !== "provided") return refused("roll-call-not-provided");
      return onPaper || procedure.deviceVoting === "allowed" ? accepted(kind) : refused("devices-not-provided");
    case "secret":
      return secretVerdict(question);
  }
}

function secretVerdict(question: KindQuestion): Verdict<PollKind, KindRefusal> {
  const { onPaper, procedure, secretByLaw, secretCastingByLaw, videoBar: bar, anyMemberByVideo } = question;
  if (secretByLaw === "never") return refused("secret-never");
  const reach = ballotReach({ bar, act: "vote", secret: true, anyMemberByVideo, systemAdmitted: false });
  if (!reach.ok) return refused(reach.refused);
  if (reach.value === "post") return refused("secret-by-post");
  if (procedure.secretVote !== "provided") {
    if (secretByLaw === null) return refused("secret-not-known");
    if (secretByLaw === "rules-of-procedure") return refused("secret-not-provided");
  }
  if (onPaper) return accepted("secret");
  if (secretCastingByLaw === "admitted-system") return refused("secret-system-not-admitted");
  return procedure.secretCasting === "devices" ? accepted("secret") : refused("secret-only-on-paper");
}

function electionVerdict(question: KindQuestion): Verdict<PollKind, KindRefusal> {
  const { names, secretElection: secret, videoBar: bar, anyMemberByVideo } = question;
  if (names === 0) return refused("election-needs-names");
  const reach = ballotReach({ bar, act: "election", secret, anyMemberByVideo, systemAdmitted: false });
  if (!reach.ok) return refused(reach.refused);
  return reach.value === "post" ? refused("election-by-post") : accepted("election");
}

type HowHeld = { readonly kind: PollKind; readonly onPaper: boolean };

/** Whether the members' devices take votes: not where hands are raised, slips are written or names are called out. */
export function isCastOnDevices(poll: HowHeld): boolean {
  return poll.kind === "open" || ((poll.kind === "rollCall" || poll.kind === "secret") && !poll.onPaper);
}

/** Whether the chair calls the names and notes each answer: a roll call that is not held on devices. */
export function isCalledOut(poll: HowHeld): boolean {
  return poll.kind === "rollCall" && poll.onPaper;
}

/** Whether the poll itself knows who voted how while it runs; raised hands and slips leave totals only. */
export function leavesBallots(poll: HowHeld): boolean {
  return isCastOnDevices(poll) || isCalledOut(poll);
}
