import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does, from another folder, without a database. */
function vectors(...files: string[]) {
  const { INIT_CWD: _none, DATABASE_URL: _nowhere, ...env } = process.env;
  const command = join(import.meta.dirname, "../../bin/vectors.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...files], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const tie = { id: "T1", rule: "SIMPLE", statutory: 33, present: 30, yes: 15, no: 15, expected: "REJECTED", needed: 16 };

test("the vectors of the law pass, one line a case and the sum at the end", () => {
  const { status, lines, stderr } = vectors(join(import.meta.dirname, "law-vectors.json"));
  expect({ status, stderr, first: lines[0], last: lines.at(-1), count: lines.length }).toEqual({
    status: 0,
    stderr: "",
    first: "S01 ok",
    last: "56 passed, 0 failed",
    count: 57,
  });
});

test("a difference is named, counted and the command fails", () => {
  const file = fileOf("differs.json", `\uFEFF${JSON.stringify({ votes: [tie, { ...tie, id: "T2", needed: 15 }] })}`);
  expect(vectors(file)).toEqual({
    status: 1,
    lines: ["T1 ok", "T2 expected needed 15 got needed 16", "1 passed, 1 failed"],
    stderr: "",
  });
});

test.each<[string, string[], RegExp]>([
  ["no file", [], /^Aufruf \/ usage: npm run -s vectors -- FILE\n$/],
  ["a file that is not there", ["missing.json"], /^missing\.json lässt sich nicht lesen \(ENOENT\)\. .*\n$/],
  ["a folder", ["."], /^\. lässt sich nicht lesen \(EISDIR\)\. .*\n$/],
  ["no JSON", [fileOf("broken.json", '{"votes": [')], /^broken\.json ist kein JSON: .*\n$/],
  ["another JSON", [fileOf("list.json", "[1, 2]")], /^list\.json ist keine Datei mit Rechtsfällen: .*\n$/],
])("%s is one sentence and a failure", (_what, files, sentence) => {
  const { status, lines, stderr } = vectors(...files);
  expect({ status, lines }).toEqual({ status: 1, lines: ["0 passed, 1 failed"] });
  expect(stderr).toMatch(sentence);
});
