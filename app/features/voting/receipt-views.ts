/** A secret vote's box as whoever may see the vote sees it. */
export type BoxView = {
  pollId: string;
  question: string;
  round: number;
  state: "running" | "counted" | "ended";
  cast: number;
  entitled: number;
  /** Of a counted box: the root and the sorted fingerprints it is computed from. */
  root: string | null;
  trackers: string[];
};

/** The box behind an announced result, as whoever may see the result sees it. */
export type CountedBox = {
  pollId: string;
  question: string;
  round: number;
  yes: number;
  no: number;
  abstain: number;
  invalid: number;
  root: string;
  /** The fingerprints of the counted envelopes, sorted: as many as there are votes. */
  trackers: string[];
};

/**
 * What became of an envelope. inBox: it lies there while the vote runs. counted: it was in the counted box. repeated:
 * in the box of a round that was repeated. unknown: in no box here. unreadable: not a code.
 */
export type ReceiptStanding =
  | { standing: "inBox" | "counted" | "repeated"; question: string; typed: string }
  | { standing: "unknown" | "unreadable"; typed: string };
