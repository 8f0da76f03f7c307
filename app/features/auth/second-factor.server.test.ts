import { afterEach, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { forgetOnce } from "#app/platform/once.server.ts";
import { anAddress, codeOf, cookieOf, createKnown, type Known, PASSWORD } from "#tests/setup/sign-in.ts";
import { enrolSecondFactor } from "./enrol-second-factor.server.ts";
import { findEnrolment } from "./find-enrolment.server.ts";
import { passSecondFactor } from "./pass-second-factor.server.ts";
import { redeemRecoveryCode } from "./redeem-recovery-code.server.ts";
import { signIn } from "./sign-in.server.ts";
import { type PendingSignIn, viewerFromCookie } from "./viewer-from-cookie.server.ts";

const STEP_MS = 30_000;

afterEach(() => setClock(null));

async function signInHalf({ email }: Known): Promise<{ cookie: string; pending: PendingSignIn }> {
  const answer = await signIn({ email, password: PASSWORD }, { address: anAddress() });
  if (!answer.ok) throw new Error(answer.refused);
  const cookie = cookieOf(answer.setCookie);
  const { pending } = await viewerFromCookie(cookie);
  if (!pending) throw new Error("nothing is pending");
  return { cookie, pending };
}

async function enrol(known: Known) {
  const { cookie, pending } = await signInHalf(known);
  const secret = ((await findEnrolment(pending))?.groups ?? []).join("");
  const answer = await enrolSecondFactor(pending, { code: codeOf(secret) });
  if (!answer.ok) throw new Error(answer.refused);
  return { ...answer, secret, cookie, pending };
}

test("the code of the app completes the sign-in with a new token; the old one is worth nothing", async () => {
  const known = await createKnown({ seat: true });
  const { cookie, pending } = await signInHalf(known);
  const answer = await passSecondFactor(pending, { code: codeOf(known.secret) });
  if (!answer.ok) throw new Error(answer.refused);
  expect(cookieOf(answer.setCookie)).not.toBe(cookie);
  const { viewer } = await viewerFromCookie(cookieOf(answer.setCookie));
  expect(viewer).toMatchObject({ kind: "person", accountId: known.accountId });
  expect(await viewerFromCookie(cookie)).toMatchObject({ viewer: { kind: "anonymous" }, pending: null });
});

test("a code counts once, also in another sign-in, and an older one does not count after it", async () => {
  const known = await createKnown({ seat: true });
  const at = new Date();
  setClock(at);
  const first = await signInHalf(known);
  const second = await signInHalf(known);
  const code = codeOf(known.secret);
  expect(await passSecondFactor(first.pending, { code })).toMatchObject({ ok: true });
  expect(await passSecondFactor(second.pending, { code })).toEqual({ ok: false, refused: "code-used" });
  const before = codeOf(known.secret, new Date(at.getTime() - STEP_MS));
  expect(await passSecondFactor(second.pending, { code: before })).toMatchObject({ ok: false });
  setClock(new Date(at.getTime() + STEP_MS));
  expect(await passSecondFactor(second.pending, { code: codeOf(known.secret) })).toMatchObject({ ok: true });
});

test("the same code sent many times at the same moment opens one session", async () => {
  const known = await createKnown({ seat: true });
  const halves = await Promise.all([signInHalf(known), signInHalf(known), signInHalf(known), signInHalf(known)]);
  const code = codeOf(known.secret);
  const answers = await Promise.all(halves.map(({ pending }) => passSecondFactor(pending, { code })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("the codes one step before and after count, two steps away not", async () => {
  for (const [steps, ok] of [
    [-2, false],
    [-1, true],
    [1, true],
    [2, false],
  ] as const) {
    const known = await createKnown({ seat: true });
    const { pending } = await signInHalf(known);
    const at = new Date();
    setClock(at);
    const code = codeOf(known.secret, new Date(at.getTime() + steps * STEP_MS));
    expect((await passSecondFactor(pending, { code })).ok).toBe(ok);
    setClock(null);
  }
});

test("after five wrong codes the right one is not looked at either", async () => {
  const known = await createKnown({ seat: true });
  const { pending } = await signInHalf(known);
  const code = codeOf(known.secret);
  const wrong = code === "000000" ? "000001" : "000000";
  for (let tries = 0; tries < 5; tries++) {
    expect(await passSecondFactor(pending, { code: wrong })).toEqual({ ok: false, refused: "wrong-code" });
  }
  expect(await passSecondFactor(pending, { code })).toEqual({ ok: false, refused: "too-many-attempts|15" });
});

test("a half-finished sign-in ends after twenty minutes", async () => {
  const { cookie } = await signInHalf(await createKnown({ seat: true }));
  const later = new Date(Date.now() + 21 * 60_000);
  setClock(later);
  expect(await viewerFromCookie(cookie)).toMatchObject({ viewer: { kind: "anonymous" }, pending: null });
});

test("setting up: the code of the offered secret signs in and gives ten codes, and the secret is kept sealed", async () => {
  const known = await createKnown({ seat: true, enrolled: false });
  const { setCookie, recoveryCodes, secret, cookie } = await enrol(known);
  expect((await viewerFromCookie(cookieOf(setCookie))).viewer.kind).toBe("person");
  expect((await viewerFromCookie(cookie)).pending).toBeNull();
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
  const account = await database().account.findUniqueOrThrow({ where: { id: known.accountId } });
  expect(Buffer.from(account.totpSecret ?? []).toString("latin1")).not.toContain(secret);
  const stored = JSON.stringify(await database().recoveryCode.findMany({ where: { accountId: known.accountId } }));
  for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll("-", ""));
  const again = await signInHalf(known);
  expect(again.pending.enrolled).toBe(true);
  expect(await passSecondFactor(again.pending, { code: codeOf(secret) })).toMatchObject({ refused: "code-used" });
});

test("setting up: each sign-in is offered another secret, and the same one at each reload", async () => {
  const known = await createKnown({ seat: true, enrolled: false });
  const [owner, stranger] = [await signInHalf(known), await signInHalf(known)];
  const offered = await findEnrolment(owner.pending);
  expect(await findEnrolment(owner.pending)).toEqual(offered);
  expect((await findEnrolment(stranger.pending))?.groups).not.toEqual(offered?.groups);
  expect(offered?.groups).toHaveLength(8);
  expect(offered?.uri).toContain("otpauth://totp/Ratswerk%20Lindenau:");
  expect(offered?.image).toMatch(/^data:image\/svg\+xml;base64,/);
});

test("setting up a second time is refused, also at the same moment", async () => {
  const known = await createKnown({ seat: true, enrolled: false });
  const halves = await Promise.all([signInHalf(known), signInHalf(known)]);
  const answers = await Promise.all(
    halves.map(async ({ pending }) => {
      const secret = ((await findEnrolment(pending))?.groups ?? []).join("");
      return enrolSecondFactor(pending, { code: codeOf(secret) });
    }),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await database().recoveryCode.count({ where: { accountId: known.accountId } })).toBe(10);
});

test("a recovery code works once, however it is typed, and is written down with what is left", async () => {
  const known = await createKnown({ seat: true, enrolled: false });
  const [code = "", other = ""] = (await enrol(known)).recoveryCodes;
  const first = await signInHalf(known);
  const typed = ` ${code.toUpperCase().replaceAll("-", " ")} `;
  expect(await redeemRecoveryCode(first.pending, { recoveryCode: typed })).toMatchObject({ ok: true, left: 9 });
  const second = await signInHalf(known);
  expect(await redeemRecoveryCode(second.pending, { recoveryCode: code })).toEqual({
    ok: false,
    refused: "wrong-recovery-code",
  });
  expect(await redeemRecoveryCode(second.pending, { recoveryCode: other })).toMatchObject({ ok: true, left: 8 });
  const used = await database().event.findMany({ where: { kind: "account.recoveryCodeUsed" }, orderBy: { id: "asc" } });
  expect(used.map(({ data }) => data)).toEqual([
    { accountId: known.accountId, left: 9 },
    { accountId: known.accountId, left: 8 },
  ]);
});

test("somebody else's recovery code opens nothing", async () => {
  const other = await enrol(await createKnown({ seat: true, enrolled: false }));
  const { pending } = await signInHalf(await createKnown({ seat: true }));
  for (const code of other.recoveryCodes.slice(0, 2)) {
    expect(await redeemRecoveryCode(pending, { recoveryCode: code })).toMatchObject({ ok: false });
  }
});

test("when the installation's key has changed the app's codes are wrong instead of failing", async () => {
  const known = await createKnown({ seat: true });
  const { pending } = await signInHalf(known);
  const key = process.env.SECRET_KEY;
  process.env.SECRET_KEY = "another key for tests only, 32 characters";
  forgetOnce("env");
  expect(await passSecondFactor(pending, { code: codeOf(known.secret) })).toMatchObject({ refused: "wrong-code" });
  process.env.SECRET_KEY = key;
  forgetOnce("env");
  expect(await passSecondFactor(pending, { code: codeOf(known.secret) })).toMatchObject({ ok: true });
});
