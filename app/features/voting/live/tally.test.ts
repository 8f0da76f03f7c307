import { Server } from "socket.io";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Committed } from "./ballot-batch.server.ts";
import { makeTally } from "./tally.server.ts";

let heard: { name: string; cast: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function makeScene(): (cast: number, seq?: number) => void {
  const io = new Server();
  vi.spyOn(io.of("/").adapter, "broadcast").mockImplementation(({ data: [name, { cast }] }) => {
    heard.push({ name, cast });
  });
  const tally = makeTally(io, async () => () => true);
  const [pollId, meetingId] = ["poll", "meeting"];
  return (cast, seq = cast) => {
    const news: Committed = { pollId, meetingId, itemPublic: true, epoch: 1, seq, cast, entitled: 5, changed: [] };
    tally.committed(news);
  };
}

test("what comes in within one pause is told once, with its latest number", () => {
  const commit = makeScene();
  for (const cast of [1, 2, 4, 3]) commit(cast);
  vi.advanceTimersByTime(119);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(heard).toEqual([{ name: "poll:tally", cast: 4 }]);
});

test("the last missing vote ends the pause, and what is changed after it waits for the next one", () => {
  const commit = makeScene();
  commit(3);
  commit(5);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual([{ name: "poll:tally", cast: 5 }]);
  for (const seq of [6, 7, 8]) commit(5, seq);
  vi.advanceTimersByTime(119);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(heard).toHaveLength(2);
});
