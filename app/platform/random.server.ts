import { randomInt } from "node:crypto";

/** Signs that look like no other one when read aloud or copied by hand: no 0 and o, 1, l and i, u and v. */
const READABLE = "23456789abcdefghjkmnpqrstwxyz";

/**
 * Random text of readable signs, about 4.86 bits each, from the machine's cryptographic source.
 * @param length how many signs
 */
export function randomReadable(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join("");
}
