import { expect, test } from "vitest";
import { readEnvironment } from "./env.server.ts";
import { findFailureSentence } from "./failure.server.ts";

test("nothing given means a local production-free start on port 3000", () => {
  const settings = readEnvironment({});
  expect(settings).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, NODE_ENV: "development", DEMO: false });
  expect(settings.DATA_DIR).toMatch(/^\/.*data$/);
  expect(settings.DATABASE_URL).toBeUndefined();
});

test("an empty variable counts as not given", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://somewhere"],
  ["SECRET_KEY", "short"],
  ["DEMO", "maybe"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused in one sentence that names it", (name, value) => {
  let sentence: string | null = "not refused";
  try {
    readEnvironment({ [name]: value });
  } catch (error) {
    sentence = findFailureSentence(error);
  }
  expect(sentence).toMatch(
    new RegExp(`^Die Einstellung ${name} ist ungültig, sie braucht .+\\. / The setting ${name}`),
  );
  expect(sentence).not.toContain(value);
});
