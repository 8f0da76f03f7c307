import { expect, test } from "vitest";
import { isMarkedList, mayTravel } from "./carrier-messages.ts";

const POLL = "0b7f2a52-6f0e-4a53-9a70-3c2f8f0f6a11";
const from = { uid: "0123456789abcdef", nsp: "/" };
const said = (packet: unknown) => JSON.stringify({ ...from, type: 9, data: { packet } });

test.each([
  JSON.stringify({ ...from, type: 1 }),
  JSON.stringify({ ...from, type: 2 }),
  JSON.stringify({ ...from, type: 13 }),
  said(["voting:fact", "812"]),
  said(["voting:committed", POLL, 2, 17]),
  JSON.stringify({ ...from, type: 9, data: { requestId: "a", packet: ["voting:reachable", POLL] } }),
  JSON.stringify({ ...from, type: 10, data: { requestId: "a", packet: "2.40.AQID_-" } }),
])("ids, steps and signs of life travel: %s", (payload) => {
  expect(mayTravel(payload)).toBe(true);
});

test.each([
  "",
  "null",
  "no json",
  JSON.stringify({ ...from, type: 2, data: { choice: "yes" } }),
  ...[3, 4, 5, 6, 7, 8, 11, 12, 0, "9"].map((type) =>
    JSON.stringify({ ...from, type, data: { packet: ["voting:fact", "812"] } }),
  ),
  JSON.stringify({ ...from, type: 9, attachmentId: 4 }),
  JSON.stringify({ ...from, nsp: "/other", type: 9, data: { packet: ["voting:fact", "812"] } }),
  said(["voting:fact", "812", "yes"]),
  said(["voting:fact", "Mitglied"]),
  said(["voting:fact", 812]),
  said(["voting:committed", POLL, 2, "17"]),
  said(["voting:committed", POLL, 2]),
  said(["poll:mine", { choice: "yes" }]),
  said(["toString"]),
  said("voting:fact"),
  JSON.stringify({ ...from, type: 10, data: { packet: [POLL] } }),
])("nothing else does: %s", (payload) => {
  expect(mayTravel(payload)).toBe(false);
});

test("an answer is marks on a list, never the list", () => {
  expect(isMarkedList("1.8._w")).toBe(true);
  expect([POLL, "1.8", "1.8.ä", `1.8.${POLL}!`, 18, null].map(isMarkedList)).toEqual(Array(6).fill(false));
});
