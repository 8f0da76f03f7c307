import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/**
 * What taking part by video does to secret votes and elections. Lower Saxony § 64 Abs. 3 S. 6 NKomVG: nothing secret in
 * the whole session. Saarland: no secret vote and no election in it. Baden-Württemberg: whoever is there by video cannot
 * vote in elections. Bavaria and Hesse: nor in secret votes. North Rhine-Westphalia § 47a GO: only by an admitted voting
 * system, otherwise by post afterwards.
 */
export type VideoBar =
  | "secret-whole-session"
  | "secret-and-elections-whole-session"
  | "elections-without-video"
  | "secret-and-elections-without-video"
  | "admitted-system-or-post";

/** "everybody": all who are there vote. "room-only": those by video cannot. "post": by post after the session. */
export type BallotReach = "everybody" | "room-only" | "post";
export type ReachRefusal = "member-by-video" | "video-bar-not-known";
export type DeliberationRefusal = "secrecy-matter-by-video" | "video-bar-not-known";

/**
 * Who can take part in a vote or an election, secret or open, given the bar of the Land and whether a member takes or
 * took part by video. An open vote is never barred; where the bar was not read, nothing else is guessed.
 */
export function ballotReach(question: {
  /** Null where the Land's bar is not known. */
  readonly bar: VideoBar | null;
  readonly act: "vote" | "election";
  readonly secret: boolean;
  /**
   * A member of the body takes or took part by video in this session; a connection that has ended counts until the
   * session does (the careful reading of § 64 Abs. 3 S. 6 NKomVG). Guests and experts by video never do.
   */
  readonly anyMemberByVideo: boolean;
  /** Whether the voting system is admitted by the authority that the law names. */
  readonly systemAdmitted: boolean;
}): Verdict<BallotReach, ReachRefusal> {
  const { bar, act, secret, anyMemberByVideo, systemAdmitted } = question;
  if (!anyMemberByVideo || (act === "vote" && !secret)) return accepted("everybody");
  switch (bar) {
    case "secret-whole-session":
      return secret ? refused("member-by-video") : accepted("everybody");
    case "secret-and-elections-whole-session":
      return refused("member-by-video");
    case "elections-without-video":
      // why: of a secret vote this law says nothing, and whoever counts as present votes.
      return accepted(act === "election" ? "room-only" : "everybody");
    case "secret-and-elections-without-video":
      return accepted("room-only");
    case "admitted-system-or-post":
      return accepted(systemAdmitted ? "everybody" : "post");
    case null:
      return refused("video-bar-not-known");
  }
}

/**
 * Whether a matter that has to be kept secret (§ 6 Abs. 3 S. 1 NKomVG) can be dealt with: not in a session in which a
 * member takes or took part by video (§ 64 Abs. 3 S. 6 NKomVG). The other Länder's bars say nothing of deliberations.
 */
export function deliberationVerdict(question: {
  readonly bar: VideoBar | null;
  readonly secrecyMatter: boolean;
  readonly anyMemberByVideo: boolean;
}): Verdict<"admissible", DeliberationRefusal> {
  const { bar, secrecyMatter, anyMemberByVideo } = question;
  if (!secrecyMatter || !anyMemberByVideo) return accepted("admissible");
  if (bar === null) return refused("video-bar-not-known");
  return bar === "secret-whole-session" ? refused("secrecy-matter-by-video") : accepted("admissible");
}
