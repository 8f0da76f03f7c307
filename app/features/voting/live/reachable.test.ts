import { expect, test } from "vitest";
import { readMarks } from "./reachable.server.ts";

const people = Array.from({ length: 20 }, (_, number) => `person ${number}`);
/** Places 0, 9 and 19. */
const MARKS = Buffer.from([0b1, 0b10, 0b1000]).toString("base64url");

test("marks stand for places of the list, and several nodes' marks add up", () => {
  const third = Buffer.from([0b100, 0, 0]).toString("base64url");
  const marked = readMarks([`3.20.${MARKS}`, `3.20.${third}`], { epoch: 3, people });
  expect([...marked].sort()).toEqual(["person 0", "person 19", "person 2", "person 9"]);
});

test("marks on another list say nothing, too few marks reach nobody behind them", () => {
  expect(readMarks([`2.20.${MARKS}`, `3.19.${MARKS}`], { epoch: 3, people }).size).toBe(0);
  expect([...readMarks(["3.20.AQ"], { epoch: 3, people })]).toEqual(["person 0"]);
});
