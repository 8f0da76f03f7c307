import { expect, test } from "vitest";
import { fullBudget } from "./message-budget.ts";
import { dueNow, REFRESH } from "./refresh.ts";
import type { Watcher } from "./watcher.server.ts";

const BODY = "b";
const person = {
  kind: "person",
  bodyId: BODY,
  accountId: "a",
  personId: "p",
  name: "N",
  duties: [],
  seats: [],
} as const;

function watcher(given: { citizen?: boolean; idle?: boolean } = {}): Watcher {
  const watched = new Map(
    given.idle ? [] : [["m:member", { meetingId: "m", organizationId: "o", place: "member" as const, key: null }]],
  );
  const viewer = given.citizen ? ({ kind: "anonymous", bodyId: BODY } as const) : { ...person, duties: [], seats: [] };
  return { viewer, viewerReadAt: 0, budget: fullBudget(0), watched };
}

test("everybody in a full hall is asked within two rounds, never more than a share of them in a turn", () => {
  const hall = new Map(Array.from({ length: 5_000 }, (_, number) => [number, watcher()]));
  const turns = REFRESH.roundMs / REFRESH.turnMs;
  const sizes: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const at = REFRESH.roundMs + turn * REFRESH.turnMs;
    const due = dueNow(hall, at);
    for (const [, one] of due) one.viewerReadAt = at;
    sizes.push(due.length);
  }
  expect(Math.max(...sizes)).toBe(Math.ceil(5_000 / turns));
  expect([...hall.values()].every(({ viewerReadAt }) => viewerReadAt >= REFRESH.roundMs)).toBe(true);
});

test("whoever was asked a moment ago, watches nothing or is a citizen is left alone", () => {
  const at = REFRESH.roundMs;
  const fresh = { ...watcher(), viewerReadAt: 1 };
  const hall = new Map(Object.entries({ fresh, idle: watcher({ idle: true }), citizen: watcher({ citizen: true }) }));
  expect(dueNow(hall, at)).toEqual([]);
  hall.set("due", watcher());
  expect(dueNow(hall, at).map(([name]) => name)).toEqual(["due"]);
});
