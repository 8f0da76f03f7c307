import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "../setup/running-server.ts";

test("no acknowledged vote is lost and none counts twice while server and database are killed", async () => {
  const program = runProgram("tests/faults/vote.ts", ["--rounds", "2", "--voters", "30"], {});
  onTestFinished(async () => {
    if (program.child.exitCode === null) await program.stop();
  });
  const { code, said } = await program.ended;
  const last = said.trim().split("\n").at(-1) ?? "";
  expect(JSON.parse(last), said).toEqual({ rounds: 2, acknowledged: expect.any(Number), lost: 0, doubled: 0 });
  expect(JSON.parse(last).acknowledged, said).toBeGreaterThan(0);
  expect(code).toBe(0);
}, 240_000);
