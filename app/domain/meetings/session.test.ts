import fc from "fast-check";
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

test("of all items at most one is called, and no vote is left in the air behind it", () => {
  const states = fc.constantFrom("draft", "published", "cancelled", "open", "closed" as const);
  const polls = fc.array(states, { maxLength: 2 });
  const steps = fc.array(fc.tuple(fc.nat(3), polls, fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(steps, (list) => {
      let items: SessionItem[] = [0, 1, 2].map((id) => ({ id: String(id), state: "open", polls: [] }));
      const put = (id: string, change: Partial<SessionItem>) => {
        items = items.map((item) => (item.id === id ? { ...item, ...change } : item));
      };
      for (const [place, inTheAir, closing] of list) {
        const called = items.find(({ state }) => state === "called");
        if (called) put(called.id, { polls: inTheAir });
        const itemId = String(place);
        const item = items.find(({ id }) => id === itemId);
        const verdict = closing ? closeItem("running", item) : callItem("running", items, { itemId });
        const settled = called === undefined || !inTheAir.some((state) => state === "open" || state === "closed");
        if (!verdict.ok || verdict.value.again) continue;
        expect(settled).toBe(true);
        if (!closing) {
          if (called) put(called.id, { state: "closed" });
          expect(verdict.value).toMatchObject({ close: called?.id ?? null });
          put(itemId, { state: "called" });
        } else put(itemId, { state: "closed" });
        expect(items.filter(({ state }) => state === "called").length).toBe(closing ? 0 : 1);
      }
    }),
  );
});

test("outside a running session nothing is called and nothing closed", () => {
  const others = fc.constantFrom("draft", "scheduled", "invited", "closed", "cancelled" as const);
  fc.assert(
    fc.property(others, fc.constantFrom("a", "b", "c", "x"), (meeting, itemId) => {
      expect(word(callItem(meeting, ITEMS, { itemId }))).toBe("!meeting-not-running");
      expect(word(closeItem(meeting, ITEMS[1]))).toBe("!meeting-not-running");
    }),
  );
});
