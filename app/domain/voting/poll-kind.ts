import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";

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
  | "secret-only-on-paper"
  | "member-by-video"
  | "election-needs-names"
  | "only-election-has-names";

export type KindQuestion = {
  readonly kind: PollKind;
  /** Written on slips and counted by hand. */
  readonly onPaper: boolean;
  /** An election may be held by raised hands where nobody objects (§ 67 S. 1 NKomVG); otherwise it is secret. */
  readonly secretElection: boolean;
  readonly names: number;
  readonly procedure: Pick<Procedure, "deviceVoting" | "rollCall" | "secretVote" | "secretCasting">;
  /** What the Land's law says of secret votes; null where it is not known. */
  readonly secretByLaw: "rules-of-procedure" | "minority-demand" | "two-thirds-of-members" | "never" | null;
  /** A member of the body takes or took part by video in this session. */
  readonly anyMemberByVideo: boolean;
};

/**
 * Whether a vote of this kind may be held here. Open by default, another kind only where the rules of procedure provide
 * it (§ 66 Abs. 2 NKomVG); nothing secret in a session in which a member takes part by video (§ 64 Abs. 3 S. 6 NKomVG);
 * in Schleswig-Holstein never secret (§ 39 GO); in writing unless the rules of procedure allow devices (§ 67 NKomVG).
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
      return procedure.deviceVoting === "allowed" ? accepted(kind) : refused("devices-not-provided");
    case "secret":
      if (question.secretByLaw === "never") return refused("secret-never");
      if (question.anyMemberByVideo) return refused("member-by-video");
      if (procedure.secretVote !== "provided" && question.secretByLaw === "rules-of-procedure") {
        return refused("secret-not-provided");
      }
      return onPaper || procedure.secretCasting === "devices" ? accepted(kind) : refused("secret-only-on-paper");
  }
}

function electionVerdict({ names, secretElection, anyMemberByVideo }: KindQuestion): Verdict<PollKind, KindRefusal> {
  if (names === 0) return refused("election-needs-names");
  return secretElection && anyMemberByVideo ? refused("member-by-video") : accepted("election");
}

/** Whether the members' devices take votes: not where hands are raised, nor where slips are written. */
export function isCastOnDevices(poll: { readonly kind: PollKind; readonly onPaper: boolean }): boolean {
  return poll.kind === "open" || poll.kind === "rollCall" || (poll.kind === "secret" && !poll.onPaper);
}
