import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { TOTP_STEP_SECONDS } from "#app/domain/permissions/second-factor.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { alive, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createKnown, type Known, PASSWORD } from "#tests/setup/sign-in.ts";

const auth = textFor("de", "auth");
const frame = textFor("de", "frame");
const refusals = textFor("de", "refusals");

let served: ServedTown;
let stage: Stage;
let known: Known;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      known = await createKnown({ seat: true, enrolled: false });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage.close();
  await served.stop();
});

async function givePassword({ page }: Screen, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: auth("signIn.email") }).fill(known.email);
  await page.getByLabel(auth("signIn.password")).fill(password);
  await page.getByRole("button", { name: auth("signIn.submit") }).click();
}

async function leave({ page }: Screen): Promise<void> {
  await page.getByRole("button", { name: frame("signOut") }).click();
  await page.getByRole("link", { name: frame("signIn") }).waitFor();
}

async function giveCode({ page }: Screen, code: string): Promise<void> {
  await page.getByRole("textbox", { name: auth("secondFactor.code") }).fill(code);
}

test("a member enrols at the first sign-in, comes back with a code of the app, and once with a recovery code", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const member = await stage.enter("member");
  const { page } = member;
  await givePassword(member, "nicht das Passwort");
  await page.getByText(refusals("wrong-sign-in")).first().waitFor();
  await stage.look(member, "sign-in-wrong");

  await givePassword(member, PASSWORD);
  await page.getByRole("heading", { level: 1, name: auth("enrol.title") }).waitFor();
  await alive(member);
  await stage.look(member, "sign-in-enrol");
  const secret = (await page.getByRole("list", { name: auth("enrol.secret") }).textContent()) ?? "";
  const codeAt = (step: number) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + step * TOTP_STEP_SECONDS });
  await giveCode(member, codeAt(0));
  await page.getByRole("button", { name: auth("enrol.submit") }).click();
  await page.getByRole("heading", { level: 1, name: auth("codes.title") }).waitFor();
  await stage.look(member, "sign-in-recovery-codes");
  const codes = await page
    .getByRole("list", { name: auth("codes.label") })
    .getByRole("listitem")
    .allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole("link", { name: auth("codes.goOn") }).click();
  await page.getByRole("heading", { level: 1, name: textFor("de", "meetings")("own.title") }).waitFor();
  await leave(member);

  await givePassword(member, PASSWORD);
  await page.getByRole("heading", { level: 1, name: auth("secondFactor.title") }).waitFor();
  await stage.look(member, "sign-in-second-factor");
  // why: a code counts once, so the one that enrolled is spent; the next step's lies within the clock's tolerance.
  await giveCode(member, codeAt(1));
  await page.getByRole("button", { name: auth("secondFactor.submit") }).click();
  await page.getByRole("button", { name: frame("signOut") }).waitFor();
  await leave(member);

  for (const [attempt, outcome] of [
    ["first", "in"],
    ["second", "refused"],
  ]) {
    await givePassword(member, PASSWORD);
    await page.getByRole("link", { name: auth("secondFactor.lost") }).click();
    await page.getByRole("heading", { level: 1, name: auth("recovery.title") }).waitFor();
    await page.getByRole("textbox", { name: auth("recovery.code") }).fill(codes[0] ?? "");
    await page.getByRole("button", { name: auth("recovery.submit") }).click();
    if (outcome === "in") {
      await page.getByRole("button", { name: frame("signOut") }).waitFor();
      await leave(member);
    } else {
      await page.getByText(refusals("wrong-recovery-code")).first().waitFor();
    }
    expect([attempt, await database().recoveryCode.count({ where: { usedAt: { not: null } } })]).toEqual([attempt, 1]);
  }
  await stage.look(member, "sign-in-recovery-refused");
  expect(stage.faults).toEqual([]);
});
