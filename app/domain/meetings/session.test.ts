import { expect, test } from "vitest";
import { callItem, closeItem, pollsSettled, type SessionItem } from "./session.ts";

const ITEMS: SessionItem[] = [
  { id: "a", state: "closed", polls: ["published", "cancelled"] },
  { id: "b", state: "called", polls: [] },
  { id: "c", state: "open", polls: [] },
];
const withPoll = (poll: "open" | "closed") =>
  ITEMS.map((item) => (item.id === "b" ? { ...item, polls: [poll] as const } : item));
const word = (verdict: { ok: boolean; refused?: string; value?: unknown }) =>
  verdict.ok ? verdict.value : `!${verdict.refused}`;

test("calling an item closes the one before, whichever comes next", () => {
  expect(word(callItem("running", ITEMS, { itemId: "c" }))).toEqual({ close: "b", again: false });
  expect(word(callItem("running", ITEMS, { itemId: "a", seenId: "b" }))).toEqual({ close: "b", again: false });
  expect(word(callItem("running", [ITEMS[2] as SessionItem], { itemId: "c", seenId: null }))).toEqual({
    close: null,
    again: false,
  });
});

test("calling the called item again changes nothing, whatever was seen", () => {
  expect(word(callItem("running", withPoll("open"), { itemId: "b", seenId: "a" }))).toEqual({
    close: null,
    again: true,
  });
});

test.each([
  ["outside a session", "closed", ITEMS, { itemId: "c" }, "!meeting-not-running"],
  ["an item of another meeting", "running", ITEMS, { itemId: "x" }, "!item-not-found"],
  ["after somebody else has called one", "running", ITEMS, { itemId: "c", seenId: "a" }, "!another-item-called"],
  ["while a vote runs", "running", withPoll("open"), { itemId: "c" }, "!poll-still-open"],
  ["before a result is announced", "running", withPoll("closed"), { itemId: "c" }, "!poll-not-announced"],
] as const)("no item is called %s", (_when, meeting, items, wanted, expected) => {
  expect(word(callItem(meeting, items, wanted))).toBe(expected);
});

test("only the called item is closed, and only without a vote in the air", () => {
  const of = (id: string, items = ITEMS) => items.find((item) => item.id === id);
  expect(word(closeItem("running", of("b")))).toEqual({ again: false });
  expect(word(closeItem("running", of("a")))).toEqual({ again: true });
  expect(word(closeItem("running", of("c")))).toBe("!item-not-called");
  expect(word(closeItem("running", undefined))).toBe("!item-not-found");
  expect(word(closeItem("invited", of("b")))).toBe("!meeting-not-running");
  expect(word(closeItem("running", of("b", withPoll("closed"))))).toBe("!poll-not-announced");
});

test("a vote in the air is one that runs or waits for its announcement", () => {
  expect(pollsSettled(["published", "cancelled", "draft"]).ok).toBe(true);
  expect(word(pollsSettled(["closed", "open"]))).toBe("!poll-still-open");
});
