import type { Land } from "./matters.ts";

/** The sixteen Länder by the codes of ISO 3166-2:DE without "DE-". */
export const LAENDER = [
  "BB",
  "BE",
  "BW",
  "BY",
  "HB",
  "HE",
  "HH",
  "MV",
  "NI",
  "NW",
  "RP",
  "SH",
  "SL",
  "SN",
  "ST",
  "TH",
] as const satisfies readonly Land[];

/** True for the code of a Land. */
export function isLand(code: string): code is Land {
  return LAENDER.some((land) => land === code);
}
