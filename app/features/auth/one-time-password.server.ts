import { randomReadable } from "#app/platform/random.server.ts";

const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * A password to read out or write down once, "k7m4-9xqp-3rth-w2dg", about 78 bits. Its owner has to choose another one
 * after the first sign-in.
 */
export function newOneTimePassword(): string {
  return Array.from({ length: GROUPS }, () => randomReadable(GROUP_LENGTH)).join("-");
}
