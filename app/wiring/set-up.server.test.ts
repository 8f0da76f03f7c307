import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { signIn } from "#app/features/auth/sign-in.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { anAddress } from "#tests/setup/sign-in.ts";

const ANSWERS = {
  SETUP_TOWN: "Stadt Lindenau an der Aue",
  SETUP_SHORT_NAME: "Lindenau",
  SETUP_LAND: "ni",
  SETUP_GIVEN_NAME: "Katinka",
  SETUP_FAMILY_NAME: "Moorkamp",
  SETUP_EMAIL: "Katinka.Moorkamp@lindenau.example",
};

beforeEach(resetDatabase);

/** Runs the command as an operator's script does. */
async function setUpWith(answers: Record<string, string>): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: process.env.DATABASE_URL, ...answers };
  const run = promisify(execFile)("node_modules/.bin/node", ["app/wiring/set-up-command.server.ts"], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}

test("the set-up makes town, council, numbering and an administrator who can sign in with the password shown", async () => {
  const { code, said } = await setUpWith(ANSWERS);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(await database().body.findMany({ select: { name: true, land: true, timeZone: true } })).toEqual([
    { name: "Stadt Lindenau an der Aue", land: "NI", timeZone: "Europe/Berlin" },
  ]);
  expect(await database().organization.findMany({ select: { kind: true, name: true } })).toEqual([
    { kind: "council", name: "Rat" },
  ]);
  const schemes = await database().numberingScheme.findMany({ orderBy: { name: "asc" } });
  expect(schemes.map(({ pattern, types }) => `${pattern}: ${types}`)).toEqual([
    "A/{number}/{yy}: motion,amendment",
    "AF/{number}/{yy}: inquiry",
    "VO/{number}/{yy}: resolution,information",
  ]);
  expect(await database().officeDuty.findMany({ select: { duty: true } })).toEqual([{ duty: "administrator" }]);
  const password = /password: (\S+)/.exec(said)?.[1] ?? "";
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  const answer = await signIn({ email: ANSWERS.SETUP_EMAIL.toLowerCase(), password }, { address: anAddress() });
  expect(answer).toMatchObject({ ok: true, next: "enrol" });
  expect(JSON.stringify(await database().event.findMany({ select: { data: true } }))).not.toContain(password);
});

test("a second set-up is refused in one sentence and changes nothing", async () => {
  await setUpWith(ANSWERS);
  const { code, said } = await setUpWith({ ...ANSWERS, SETUP_TOWN: "Gemeinde Anderswo" });
  expect(code).toBe(1);
  expect(said).toMatch(/^Diese Installation hat schon eine Stadt.*\n$/);
  expect(await database().body.count()).toBe(1);
  expect(await database().account.count()).toBe(1);
});

test.each([
  ["SETUP_TOWN", ""],
  ["SETUP_LAND", "XX"],
  ["SETUP_TIME_ZONE", "Europe/Lindenau"],
  ["SETUP_EMAIL", "nobody"],
])("a script with a bad %s is told which one, and nothing is made", async (variable, value) => {
  const { code, said } = await setUpWith({ ...ANSWERS, [variable]: value });
  expect(code).toBe(1);
  expect(said).toContain(variable);
  expect(said).not.toContain("    at ");
  expect(await database().body.count()).toBe(0);
});
