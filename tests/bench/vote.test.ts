import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { clientProcesses } from "./open-files.ts";
import { readArguments } from "./vote-arguments.ts";

type Run = { code: number; figures: string; said: string };

/** Runs the program as its npm script does, without the surroundings of the tests. */
function run(...words: string[]): Promise<Run> {
  const env = { ...process.env, DATABASE_URL: undefined, VITEST: undefined, NODE_ENV: "production" as const };
  return new Promise((done) => {
    execFile(process.execPath, ["tests/bench/vote.ts", ...words], { env }, (error, figures, said) => {
      done({ code: error ? Number(error.code) : 0, figures, said });
    });
  });
}

test("without words it is a thousand voters in five rounds", () => {
  expect(readArguments([])).toEqual({ voters: 1_000, rounds: 5, sittingS: 11 });
  expect(readArguments(["--voters", "20", "--rounds=1", "--sitting", "0"])).toEqual({
    voters: 20,
    rounds: 1,
    sittingS: 0,
  });
});

test.each([
  ["--voters", "0"],
  ["--voters", "10001"],
  ["--voters", "-5"],
  ["--voters", "many"],
  ["--voters", "1.5"],
  ["--voters", ""],
  ["--voters"],
  ["--rounds", "0"],
  ["--sitting", "601"],
  ["--members", "100"],
  ["100"],
])("%s %s is refused with a sentence that shows how it is done", (...words) => {
  expect(() => readArguments(words.filter((word) => word !== undefined))).toThrow(
    /^(This is not understood|--\w+ takes a whole number).+npm run -s bench:vote/,
  );
});

test("one client process for two processors, more where one may not hold all lines, none where a server could not", () => {
  const unlimited = Number.POSITIVE_INFINITY;
  expect(clientProcesses(1_000, 2, unlimited)).toBe(1);
  expect(clientProcesses(1_000, 8, unlimited)).toBe(4);
  expect(clientProcesses(2, 8, unlimited)).toBe(2);
  expect(clientProcesses(5_000, 2, 8_192)).toBe(2);
  expect(() => clientProcesses(5_000, 2, 1_024)).toThrow("5000 voters need 5100 open files in one process");
});

test("a small run prints its figures: every vote acknowledged, stored and counted", async () => {
  const { code, figures, said } = await run("--voters", "20", "--rounds", "1", "--sitting", "0");
  expect({ code, said }).toMatchObject({ code: 0 });
  const { echo, ratio, ...vote } = JSON.parse(figures.trim().split("\n").at(-1) ?? "");
  expect(vote).toMatchObject({ voters: 20, acknowledged: 20, stored: 20, counted: 20 });
  expect(Object.keys(vote).sort()).toEqual(
    [
      ...["voters", "votesPerSecond", "p50Ms", "p95Ms", "p99Ms", "cpuMsPerVote", "tallyP99Ms"],
      ...["acknowledged", "stored", "counted"],
    ].sort(),
  );
  for (const figure of [...Object.values(vote), echo.votesPerSecond, echo.p99Ms, ratio.rate, ratio.p99]) {
    expect(figure).toBeGreaterThan(0);
  }
}, 120_000);

test("a run that cannot begin says why and prints no figures", async () => {
  const { code, figures, said } = await run("--voters", "none");
  expect({ code, figures }).toEqual({ code: 2, figures: "" });
  expect(said).toBe(
    '--voters takes a whole number from 1 to 10000, not "none". Right is: npm run -s bench:vote -- --voters 1000 --rounds 5\n',
  );
});
