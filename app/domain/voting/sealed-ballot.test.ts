import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boundWords,
  boxRoot,
  decodeChoice,
  ENVELOPE_BYTES,
  ENVELOPE_TEXT,
  encodeChoice,
  joinEnvelope,
  PADDING_BYTES,
  PLAIN_BYTES,
  parseTracker,
  sortTrackers,
  splitEnvelope,
  trackerOf,
} from "./sealed-ballot.ts";

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash("sha256").update(bytes).digest());
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const choice = fc.constantFrom("yes", "no", "abstain");

test("every choice is as long as any other and reads as itself", () => {
  fc.assert(
    fc.property(choice, bytes(PADDING_BYTES), (chosen, padding) => {
      const plain = encodeChoice(chosen, padding);
      expect(plain).toHaveLength(PLAIN_BYTES);
      expect(decodeChoice(plain)).toBe(chosen);
    }),
  );
});

test("anything else reads as no choice", () => {
  for (const plain of [[], [1, 0], [1, 4], [2, 1], [1, 1]]) expect(decodeChoice(Uint8Array.from(plain))).toBeNull();
  const padded = (...start: number[]) => Uint8Array.of(...start, ...new Uint8Array(PADDING_BYTES));
  for (const plain of [padded(1, 0), padded(1, 4), padded(1, 255), padded(2, 1)])
    expect(decodeChoice(plain)).toBeNull();
  expect(() => encodeChoice("yes", new Uint8Array(3))).toThrow(RangeError);
});

test("an envelope comes apart as it was put together; another length or version is none", () => {
  fc.assert(
    fc.property(bytes(32), bytes(24), bytes(PLAIN_BYTES + 16), (oneTimeKey, nonce, sealed) => {
      const envelope = joinEnvelope({ oneTimeKey, nonce, sealed });
      expect(envelope).toHaveLength(ENVELOPE_BYTES);
      expect(splitEnvelope(envelope)).toEqual({ oneTimeKey, nonce, sealed });
      expect(Buffer.from(envelope).toString("base64url")).toMatch(ENVELOPE_TEXT);
      expect(splitEnvelope(envelope.subarray(1))).toBeNull();
      expect(splitEnvelope(Uint8Array.of(2, ...envelope.subarray(1)))).toBeNull();
    }),
  );
});

test("the bound words differ for every person, vote and epoch", () => {
  const place = { pollId: "p", epoch: 1, personId: "a" };
  const words = [place, { ...place, epoch: 2 }, { ...place, pollId: "q" }, { ...place, personId: "b" }].map(boundWords);
  expect(new Set(words).size).toBe(4);
});

test("a fingerprint is sixteen readable signs, and is read however it is typed", () => {
  expect(trackerOf(new Uint8Array(32))).toBe("0000-0000-0000-0000");
  expect(trackerOf(new Uint8Array(32).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  fc.assert(
    fc.property(bytes(32), (digest) => {
      const tracker = trackerOf(digest);
      expect(tracker).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(parseTracker(tracker)).toBe(tracker);
      expect(parseTracker(` ${tracker.toLowerCase().replaceAll("-", " ")} `)).toBe(tracker);
      expect(parseTracker(tracker.replaceAll("0", "o").replaceAll("1", "l"))).toBe(tracker);
    }),
  );
  for (const text of [
    "",
    "7XKD",
    "7XKD-20RM-7XKD-20R",
    "7XKD-20RM-7XKD-20R!",
    "7XKD-20RM-7XKD-20RMA",
    "UUUU-20RM-7XKD-20RM",
  ]) {
    expect(parseTracker(text)).toBeNull();
  }
});

test("the root hangs on which fingerprints are in the box, not on their order", () => {
  const tracker = bytes(32).map(trackerOf);
  fc.assert(
    fc.property(fc.uniqueArray(tracker, { minLength: 1, maxLength: 20 }), tracker, (box, other) => {
      fc.pre(!box.includes(other));
      const root = boxRoot(box, sha256);
      expect(boxRoot([...box].reverse(), sha256)).toBe(root);
      expect(boxRoot(sortTrackers(box), sha256)).toBe(root);
      expect(boxRoot([...box, other], sha256)).not.toBe(root);
      expect(boxRoot(box.slice(1), sha256)).not.toBe(root);
      expect(boxRoot([other, ...box.slice(1)], sha256)).not.toBe(root);
    }),
  );
});

test("the root of one and of three fingerprints, computed by hand", () => {
  const leaf = (text: string) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(text)]));
  const node = (left: Uint8Array, right: Uint8Array) => sha256(Buffer.concat([Buffer.of(1), left, right]));
  const [a, b, c] = ["AAAA", "BBBB", "CCCC"] as const;
  const hex = (root: Uint8Array) => Buffer.from(root).toString("hex");
  expect(boxRoot([a], sha256)).toBe(hex(leaf(a)));
  expect(boxRoot([c, a, b], sha256)).toBe(hex(node(node(leaf(a), leaf(b)), leaf(c))));
  expect(boxRoot([], sha256)).toBe(hex(sha256(new Uint8Array())));
});
