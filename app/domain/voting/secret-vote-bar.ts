import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/**
 * What taking part by video does to secret votes and elections. Lower Saxony § 64 Abs. 3 S. 6 NKomVG: nothing secret in
 * the whole session. Baden-Württemberg: whoever is there by video cannot vote in elections. Bavaria: nor in secret votes.
 * North Rhine-Westphalia § 47a GO: only by an admitted voting system, otherwise by post afterwards.
 */
export type VideoBar =
  | "secret-whole-session"
  | "elections-without-video"
  | "secret-and-elections-without-video"
  | "admitted-system-or-post";

/** One interval in which somebody took part; ended ones too. */
export type Participation = {
  /** Member of the body with a vote or as its chair; guests, experts and staff are not. */
  readonly isMember: boolean;
  readonly mode: "room" | "video";
};

/**
 * Whether a member of the body takes or took part by video in this session. A connection that has ended still counts
 * until the session does (the careful reading of § 64 Abs. 3 S. 6 NKomVG); guests and experts by video never do.
 */
export function isMemberByVideo(participations: readonly Participation[]): boolean {
  return participations.some(({ isMember, mode }) => isMember && mode === "video");
}

/** "everybody": all who are there vote. "room-only": those by video cannot. "post": by post after the session. */
export type BallotReach = "everybody" | "room-only" | "post";

/** Who can take part in a vote or an election, secret or open, given the bar of the Land and who is there by video. */
export function ballotReach(question: {
  readonly bar: VideoBar;
  readonly act: "vote" | "election";
  readonly secret: boolean;
  readonly participations: readonly Participation[];
  /** Whether the voting system is admitted by the authority that the law names. */
  readonly systemAdmitted: boolean;
}): Verdict<BallotReach, "member-by-video"> {
  const { bar, act, secret, participations, systemAdmitted } = question;
  if (!isMemberByVideo(participations)) return accepted("everybody");
  switch (bar) {
    case "secret-whole-session":
      return secret ? refused("member-by-video") : accepted("everybody");
    case "elections-without-video":
      return accepted(act === "election" ? "room-only" : "everybody");
    case "secret-and-elections-without-video":
      return accepted(act === "election" || secret ? "room-only" : "everybody");
    case "admitted-system-or-post":
      return accepted(systemAdmitted || !(secret || act === "election") ? "everybody" : "post");
  }
}
