import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { z } from "zod";
import { CLIENT_MESSAGES, type ClientMessage } from "#app/features/voting/live/protocol.ts";

type Shape = {
  properties?: Record<string, Shape>;
  anyOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  type?: string;
  format?: string;
  items?: Shape;
};

/**
 * What somebody may send under a message's name: sometimes nearly right, mostly odd. It follows the message's own shape,
 * so that messages which are added later are tried too.
 * @param known ids that exist, which take a payload past the first look
 */
export function oddPayload(name: ClientMessage, known: readonly string[]): fc.Arbitrary<unknown> {
  const shape = z.toJSONSchema(CLIENT_MESSAGES[name], { io: "input", unrepresentable: "any" }) as Shape;
  return fc.oneof(
    { weight: 6, arbitrary: nearly(shape, known) },
    { weight: 2, arbitrary: fc.anything({ maxDepth: 2, withBigInt: false }).map(asSent) },
    { weight: 1, arbitrary: fc.constantFrom(...MONSTERS) },
  );
}

function nearly(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape.properties ?? {}).map(([key, value]) => [key, part(value, known)] as const);
  const whole: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
  const more = { ...whole, extra: fc.string(), ["__proto__"]: fc.constant({ ok: true }) };
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(whole) },
    { weight: 1, arbitrary: fc.record<Record<string, unknown>>(more, { requiredKeys: [] }) },
  );
}

function part(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: right(shape, known) }, { weight: 1, arbitrary: fc.constantFrom(...JUNK) });
}

function right(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((one) => right(one, known)));
  if ("const" in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.format === "uuid") return fc.oneof(fc.constantFrom(...known), fc.uuid());
  if (shape.type === "integer" || shape.type === "number")
    return fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double());
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "array") return fc.array(right(shape.items ?? {}, known), { maxLength: 5 });
  if (shape.type === "object") return nearly(shape, known);
  if (shape.type === "string")
    return fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("x\u0000y", "ä".repeat(600)));
  return fc.constantFrom(...JUNK);
}

const JUNK = [
  null,
  "",
  0,
  -1,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  [[]],
  "null",
  "'; DROP TABLE poll; --",
  "\u0000",
  "\ud800",
];

/** Things that break careless code: deep, wide, binary, named like what objects inherit. */
const MONSTERS: unknown[] = [
  nested(4_000, (inner) => [inner]),
  nested(3_000, (inner) => ({ a: inner })),
  Object.fromEntries(Array.from({ length: 3_000 }, (_, number) => [`k${number}`, number])),
  Buffer.from("not a vote"),
  { v: 1, meetingId: Buffer.alloc(16), key: [Buffer.alloc(3), Buffer.alloc(0)] },
  JSON.parse('{"v":1,"__proto__":{"v":1},"constructor":{"prototype":{"ok":true}},"toString":"x","then":1}'),
  { v: 1, _placeholder: true, num: 7 },
  { v: 1, pollId: randomUUID(), epoch: 1, choice: { toString: "yes" }, key: { length: 36 } },
  "x".repeat(40_000),
  [[], [], []],
  Number.MAX_SAFE_INTEGER,
];

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

/** What of a value travels over the wire. */
function asSent(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

/** Frames that are no Socket.IO packets at all, or broken ones. */
export const BROKEN_FRAMES = [
  '42["poll:cast"',
  "42",
  "42[]",
  "42[1]",
  "42[null,null]",
  '42{"a":1}',
  '420["poll:cast",{}',
  "49999999999999999999[]",
  '451-["x",{"_placeholder":true,"num":0}]',
  '459999999-["poll:cast",{"_placeholder":true,"num":0}]',
  '45-1["x",{"_placeholder":true,"num":0}]',
  '451-["x",{"_placeholder":true,"num":-1}]',
  '451-["x",{"_placeholder":true,"num":"constructor"}]',
  '430["answer to nothing"]',
  "43999999[1]",
  "40/admin,",
  '40{"token":1}',
  "41",
  "44{}",
  "47",
  "4",
  "\u0000\u0001",
  '42["disconnect",{}]',
  '42["connect"]',
  '42["__proto__",{"ok":true}]',
  '42["meeting:join",null,null,null]',
] as const;
