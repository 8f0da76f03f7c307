/** The sixteen Länder by the codes of ISO 3166-2:DE without "DE-". */
export const LAENDER: readonly string[] = [
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
];

/** True for the code of a Land. */
export function isLand(code: string): boolean {
  return LAENDER.includes(code);
}
