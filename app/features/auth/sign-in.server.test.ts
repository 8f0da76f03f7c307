import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { anAddress, codeOf, cookieOf, createKnown, PASSWORD } from "#tests/setup/sign-in.ts";
import { passSecondFactor } from "./pass-second-factor.server.ts";
import { hashPassword } from "./password.server.ts";
import { tokenIn } from "./sessions.server.ts";
import { type SignInAnswer, signIn } from "./sign-in.server.ts";
import { viewerFromCookie } from "./viewer-from-cookie.server.ts";

function setCookieOf(answer: SignInAnswer): string {
  if (!answer.ok) throw new Error(answer.refused);
  return answer.setCookie;
}

async function kindsFor(accountId: string): Promise<string[]> {
  const events = await database().event.findMany({
    where: { data: { path: ["accountId"], equals: accountId } },
    orderBy: { id: "asc" },
    select: { kind: true },
  });
  return events.map(({ kind }) => kind);
}

test("the right password of a member leads to the second factor and shows nothing yet", async () => {
  const { email } = await createKnown({ seat: true });
  const answer = await signIn({ email, password: PASSWORD }, { address: anAddress() });
  expect(answer).toMatchObject({ ok: true, next: "second-factor" });
  const { viewer, pending } = await viewerFromCookie(cookieOf(setCookieOf(answer)));
  expect(viewer.kind).toBe("anonymous");
  expect(pending?.enrolled).toBe(true);
});

test("who has no second factor yet and holds a seat or duty must set one up first", async () => {
  for (const holds of [{ seat: true }, { duty: "office" }, { duty: "administrator" }] as const) {
    const { email } = await createKnown({ ...holds, enrolled: false });
    const answer = await signIn({ email, password: PASSWORD }, { address: anAddress() });
    expect(answer).toMatchObject({ ok: true, next: "enrol" });
    const { viewer, pending } = await viewerFromCookie(cookieOf(setCookieOf(answer)));
    expect([viewer.kind, pending?.enrolled]).toEqual(["anonymous", false]);
  }
});

test("who holds nothing and has set up nothing is in by the password; a seat given later asks for more", async () => {
  const { email, personId, bodyId, accountId } = await createKnown({ enrolled: false });
  const answer = await signIn({ email, password: PASSWORD }, { address: anAddress() });
  expect(answer).toMatchObject({ ok: true, next: "done" });
  const cookie = cookieOf(setCookieOf(answer));
  expect((await viewerFromCookie(cookie)).viewer).toMatchObject({ kind: "person", personId });
  expect(await kindsFor(accountId)).toEqual(["account.created", "account.signedIn"]);

  await database().officeDuty.create({ data: { bodyId, personId, duty: "office", startDate: new Date("2021-11-01") } });
  const later = await viewerFromCookie(cookie);
  expect([later.viewer.kind, later.pending?.enrolled]).toEqual(["anonymous", false]);
});

test("an unknown address, a wrong password and a disabled account get the same answer in the same time", async () => {
  const known = await createKnown({ seat: true });
  const disabled = await createKnown({ seat: true });
  await database().account.update({ where: { id: disabled.accountId }, data: { disabledAt: new Date() } });
  await hashPassword("warms up the hash of nobody");
  const took: number[] = [];
  for (const [email, password] of [
    ["nobody@town.example", PASSWORD],
    [known.email, "not this one at all"],
    [disabled.email, PASSWORD],
  ] as const) {
    const start = performance.now();
    expect(await signIn({ email, password }, { address: anAddress() })).toEqual({
      ok: false,
      refused: "wrong-sign-in",
    });
    took.push(performance.now() - start);
  }
  for (const ms of took) expect(ms).toBeGreaterThanOrEqual(345);
  expect(await kindsFor(known.accountId)).toEqual(["account.created", "account.signInRefused"]);
  expect(await kindsFor(disabled.accountId)).toEqual(["account.created", "account.signInRefused"]);
});

test("the table holds only the hash of the token and of the password", async () => {
  const { email, accountId } = await createKnown({ seat: true });
  const cookie = cookieOf(setCookieOf(await signIn({ email, password: PASSWORD }, { address: anAddress() })));
  const token = tokenIn(cookie) ?? "";
  expect(token.length).toBeGreaterThan(30);
  const session = await database().session.findFirstOrThrow({ where: { accountId } });
  expect(session.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(session)).not.toContain(token);
  expect((await viewerFromCookie(`ratswerk_session=${session.id}`)).pending).toBeNull();
  const account = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("five wrong passwords close the door for this browser's network, also to the right one, and only there", async () => {
  const { email } = await createKnown({ seat: true });
  const address = anAddress();
  for (let wrong = 0; wrong < 5; wrong++) {
    expect(await signIn({ email, password: "wrong" }, { address })).toMatchObject({ refused: "wrong-sign-in" });
  }
  expect(await signIn({ email, password: PASSWORD }, { address })).toEqual({
    ok: false,
    refused: "too-many-attempts|15",
  });
  expect(await signIn({ email, password: PASSWORD }, { address: anAddress() })).toMatchObject({ ok: true });
});

test("an unknown address is limited like a known one", async () => {
  const address = anAddress();
  const email = `${anAddress()}@town.example`;
  const answers: SignInAnswer[] = [];
  for (let wrong = 0; wrong < 6; wrong++) answers.push(await signIn({ email, password: "wrong" }, { address }));
  expect(answers[5]).toEqual({ ok: false, refused: "too-many-attempts|15" });
});

test("one network may try many accounts, but not without end", async () => {
  const address = anAddress();
  const tries = Array.from({ length: 101 }, (_, index) =>
    signIn({ email: `${index}-${address}@town.example`, password: "wrong" }, { address }),
  );
  const answers = await Promise.all(tries);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refused]));
  expect(refusals.filter((refused) => refused === "too-many-attempts|15")).toHaveLength(1);
});

test("a session that the browser already carried ends with the next sign-in", async () => {
  const { email, secret, accountId } = await createKnown({ seat: true });
  const first = cookieOf(setCookieOf(await signIn({ email, password: PASSWORD }, { address: anAddress() })));
  await signIn({ email, password: PASSWORD }, { address: anAddress(), cookie: first });
  const { pending } = await viewerFromCookie(first);
  expect(pending).toBeNull();
  expect(await database().session.count({ where: { accountId } })).toBe(1);
  expect(codeOf(secret)).toMatch(/^\d{6}$/);
});

test("a disabled account is out at once, also with a running session", async () => {
  const { email, secret, accountId } = await createKnown({ seat: true });
  const { pending } = await viewerFromCookie(
    cookieOf(setCookieOf(await signIn({ email, password: PASSWORD }, { address: anAddress() }))),
  );
  if (!pending) throw new Error("not pending");
  const answer = await passSecondFactor(pending, { code: codeOf(secret) });
  if (!answer.ok) throw new Error(answer.refused);
  expect((await viewerFromCookie(cookieOf(answer.setCookie))).viewer.kind).toBe("person");
  await database().account.update({ where: { id: accountId }, data: { disabledAt: new Date() } });
  expect((await viewerFromCookie(cookieOf(answer.setCookie))).viewer.kind).toBe("anonymous");
});
