import type { AppLoadContext } from "@remix-run/node";
import { afterEach, expect, test } from "vitest";
import { viewerFromCookie } from "#app/features/auth/viewer-from-cookie.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { forgetOnce } from "#app/platform/once.server.ts";
import * as account from "#app/routes/_auth+/account._index.tsx";
import * as password from "#app/routes/_auth+/account.password.tsx";
import * as newCodes from "#app/routes/_auth+/account.recovery-codes.tsx";
import * as signIn from "#app/routes/_auth+/sign-in._index.tsx";
import * as demo from "#app/routes/_auth+/sign-in.demo.ts";
import * as enrol from "#app/routes/_auth+/sign-in.enrol.tsx";
import * as recovery from "#app/routes/_auth+/sign-in.recovery.tsx";
import * as secondFactor from "#app/routes/_auth+/sign-in.second-factor.tsx";
import * as signOut from "#app/routes/_auth+/sign-out.ts";
import { anAddress, codeOf, cookieOf, createKnown, type Known, PASSWORD } from "#tests/setup/sign-in.ts";

type Call = { request: Request; params: Record<string, string>; context: AppLoadContext };
type Answer = { status: number; location: string | null; cookie: string; body: Record<string, unknown> };

const BETTER = "Schwalben kommen im April";

afterEach(() => setDemo(false));

function setDemo(on: boolean): void {
  process.env.DEMO = on ? "1" : "";
  forgetOnce("env");
}

function visit(path: string, cookie = "", body?: BodyInit, type?: string): Call {
  const headers = new Headers(cookie ? { Cookie: cookie } : {});
  if (type) headers.set("Content-Type", type);
  const request = new Request(`https://town.example${path}`, { method: body ? "POST" : "GET", headers, body });
  const signedIn = viewerFromCookie(cookie || null);
  const context: AppLoadContext = {
    signIn: () => signedIn,
    viewer: async () => (await signedIn).viewer,
    locale: "de",
    nonce: "",
    address: anAddress(),
  };
  return { request, params: {}, context };
}

function form(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams(fields);
}

/** What a loader or action answers, whether it returns or throws it. */
async function answerOf(deed: (call: never) => unknown, call: Call): Promise<Answer> {
  const given = await Promise.resolve()
    .then(() => deed(call as never))
    .catch((thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return thrown;
    });
  if (given instanceof Response) return read(given.status, given.headers, {});
  const { type, data, init } = given as { type?: string; data?: object; init?: ResponseInit };
  if (type !== "DataWithResponseInit") return read(200, new Headers(), given as object);
  return read(init?.status ?? 200, new Headers(init?.headers), data ?? {});
}

function read(status: number, headers: Headers, body: object): Answer {
  const cookie = cookieOf(headers.get("Set-Cookie") ?? "");
  return { status, location: headers.get("Location"), cookie, body: body as Record<string, unknown> };
}

async function half({ email }: Known, path = "/sign-in"): Promise<Answer> {
  return answerOf(signIn.action, visit(path, "", form({ email, password: PASSWORD })));
}

async function whole(known: Known): Promise<string> {
  const { cookie } = await half(known);
  const call = visit("/sign-in/second-factor", cookie, form({ code: codeOf(known.secret) }));
  return (await answerOf(secondFactor.action, call)).cookie;
}

test("password, then code, then the own desk: the office to its desk, a member to the table", async () => {
  for (const [holds, desk] of [
    [{ duty: "office" }, "/office"],
    [{ seat: true }, "/my"],
    [{ duty: "administrator" }, "/admin/accounts"],
  ] as const) {
    const known = await createKnown(holds);
    const first = await half(known);
    expect(first).toMatchObject({ status: 303, location: "/sign-in/second-factor" });
    const code = form({ code: codeOf(known.secret) });
    const second = await answerOf(secondFactor.action, visit("/sign-in/second-factor", first.cookie, code));
    expect(second).toMatchObject({ status: 303, location: "/sign-in" });
    expect(await answerOf(signIn.loader, visit("/sign-in", second.cookie))).toMatchObject({ location: desk });
  }
});

test("the way back goes along through all steps and never leaves the site", async () => {
  const known = await createKnown({ seat: true });
  const to = encodeURIComponent("/papers?state=open");
  const first = await half(known, `/sign-in?to=${to}`);
  expect(first.location).toBe(`/sign-in/second-factor?to=${to}`);
  const call = visit(first.location ?? "", first.cookie, form({ code: codeOf(known.secret) }));
  const second = await answerOf(secondFactor.action, call);
  expect(second.location).toBe(`/sign-in?to=${to}`);
  const last = await answerOf(signIn.loader, visit(second.location ?? "", second.cookie));
  expect(last.location).toBe("/papers?state=open");
  for (const evil of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/%2e//evil.example",
    "javascript:1",
  ]) {
    const path = `/sign-in?to=${encodeURIComponent(evil)}`;
    expect((await answerOf(signIn.loader, visit(path, second.cookie))).location).toBe("/my");
  }
});

test("wrong input is 422 with codes and what was typed, but never the password", async () => {
  const wrong = form({ email: "somebody@town.example", password: "my secret password" });
  const { status, body } = await answerOf(signIn.action, visit("/sign-in", "", wrong));
  expect(status).toBe(422);
  expect(body).toMatchObject({ error: { "": ["wrong-sign-in"] }, initialValue: { email: "somebody@town.example" } });
  expect(JSON.stringify(body)).not.toContain("my secret password");
  const bad = await answerOf(signIn.action, visit("/sign-in", "", form({ email: "nobody", password: "" })));
  expect(bad).toMatchObject({ status: 422, body: { error: { email: ["not-an-email"], password: ["required"] } } });
});

test("hostile input on every form is refused and never breaks", async () => {
  const half1 = await half(await createKnown({ seat: true }));
  const half2 = await half(await createKnown({ seat: true, enrolled: false }));
  const inside = await whole(await createKnown({ seat: true }));
  const deeds = [
    [signIn.action, "/sign-in", ""],
    [secondFactor.action, "/sign-in/second-factor", half1.cookie],
    [recovery.action, "/sign-in/recovery", half1.cookie],
    [enrol.action, "/sign-in/enrol", half2.cookie],
    [password.action, "/account/password", inside],
    [newCodes.action, "/account/recovery-codes", inside],
    [demo.action, "/sign-in/demo", ""],
  ] as const;
  const names = ["email", "password", "code", "recoveryCode", "newPassword", "repeated", "accountId"];
  const all = (value: string) => new URLSearchParams(names.map((name) => [name, value]));
  const files = new FormData();
  for (const name of names) files.append(name, new File(["x"], "x.txt"));
  const bodies: [BodyInit, string | undefined][] = [
    [all(""), undefined],
    [all("x".repeat(1_000_000)), undefined],
    [all("a\u0000b@town.example"), undefined],
    [all("'; DROP TABLE account; --"), undefined],
    [all("\u{1F600}\u202E\uFFFF"), undefined],
    [new URLSearchParams([...all("one"), ...all("two")]), undefined],
    [
      new URLSearchParams([
        ["email[0]", "x"],
        ["email.x", "y"],
        ["__proto__[x]", "z"],
        ["email[", "w"],
      ]),
      undefined,
    ],
    [files, undefined],
    ['{"email":{"$ne":null}}', "application/json"],
    ["no form at all", "text/plain"],
    ["--broken", "multipart/form-data; boundary=x"],
  ];
  for (const [deed, path, cookie] of deeds) {
    for (const [body, type] of bodies) {
      const { status } = await answerOf(deed, visit(path, cookie, body, type));
      expect([404, 413, 422], `${path} ${type ?? ""}`).toContain(status);
    }
  }
  expect(await database().account.count()).toBeGreaterThan(0);
});

test("a body that says it is huge is not read at all", async () => {
  const call = visit("/sign-in", "", form({ email: "x" }));
  call.request.headers.set("Content-Length", String(3 * 1024 * 1024));
  expect((await answerOf(signIn.action, call)).status).toBe(413);
});

test("the pages of the second factor send everybody to the page that fits", async () => {
  const enrolled = await half(await createKnown({ seat: true }));
  const fresh = await half(await createKnown({ seat: true, enrolled: false }));
  const inside = await whole(await createKnown({ seat: true }));
  const places = async (cookie: string) =>
    Promise.all(
      [secondFactor.loader, recovery.loader, enrol.loader].map(
        async (loader) => (await answerOf(loader, visit("/sign-in/x", cookie))).location,
      ),
    );
  expect(await places("")).toEqual(["/sign-in", "/sign-in", "/sign-in"]);
  expect(await places("ratswerk_session=made-up")).toEqual(["/sign-in", "/sign-in", "/sign-in"]);
  expect(await places(enrolled.cookie)).toEqual([null, null, "/sign-in/second-factor"]);
  expect(await places(fresh.cookie)).toEqual(["/sign-in/enrol", "/sign-in/enrol", null]);
  expect(await places(inside)).toEqual(["/my", "/my", "/my"]);
});

test("with only the password there is no account page and no way to new codes or a new password", async () => {
  const { cookie } = await half(await createKnown({ seat: true }));
  for (const [route, path] of [
    [account, "/account"],
    [password, "/account/password"],
    [newCodes, "/account/recovery-codes"],
  ] as const) {
    for (const visitor of ["", cookie]) {
      const to = `/sign-in?to=${encodeURIComponent(path)}`;
      expect(await answerOf(route.loader, visit(path, visitor))).toMatchObject({ status: 303, location: to });
      const call = visit(path, visitor, form({ password: PASSWORD, newPassword: BETTER, repeated: BETTER }));
      expect(await answerOf(route.action, call)).toMatchObject({ status: 303, location: to });
    }
  }
});

test("setting up gives the codes once; the same form sent again gives nothing", async () => {
  const { cookie } = await half(await createKnown({ seat: true, enrolled: false }));
  const page = await answerOf(enrol.loader, visit("/sign-in/enrol", cookie));
  const { groups } = page.body.enrolment as { groups: string[] };
  const send = () => answerOf(enrol.action, visit("/sign-in/enrol", cookie, form({ code: codeOf(groups.join("")) })));
  const done = await send();
  expect(done.status).toBe(200);
  expect((done.body.done as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
  expect(await answerOf(account.loader, visit("/account", done.cookie))).toMatchObject({
    status: 200,
    body: { account: { recoveryCodesLeft: 10 } },
  });
  expect(await send()).toMatchObject({ status: 303, location: "/sign-in", body: {} });
});

test("signing out takes the cookie away; signing out everywhere ends the other device too", async () => {
  const known = await createKnown({ seat: true });
  const tablet = await whole(known);
  expect(await answerOf(signOut.action, visit("/sign-out", tablet, form({})))).toMatchObject({
    status: 303,
    location: "/",
    cookie: "ratswerk_session=",
  });
  expect((await answerOf(account.loader, visit("/account", tablet))).status).toBe(303);
  expect((await answerOf(signOut.loader, visit("/sign-out"))).location).toBe("/");
  await database().account.update({ where: { id: known.accountId }, data: { totpLastStep: null } });
  const [phone, other] = [await whole(known), await whole(await createKnown({ seat: true }))];
  const ended = await answerOf(account.action, visit("/account", phone, form({})));
  expect(ended).toMatchObject({ status: 303, location: "/sign-in?ended=everywhere", cookie: "ratswerk_session=" });
  expect((await answerOf(account.loader, visit("/account", phone))).status).toBe(303);
  expect((await answerOf(account.loader, visit("/account", other))).status).toBe(200);
});

test("without the demo its address does not exist and nothing of it is in the page", async () => {
  const { accountId } = await createKnown({ duty: "office", domain: "lindenau.example" });
  expect((await answerOf(signIn.loader, visit("/sign-in"))).body.demo).toBeNull();
  expect((await answerOf(demo.loader, visit("/sign-in/demo"))).status).toBe(404);
  expect((await answerOf(demo.action, visit("/sign-in/demo", "", form({ accountId })))).status).toBe(404);
});

test("in the demo one tap leads the office to its desk, and nobody else can be named", async () => {
  setDemo(true);
  const { accountId } = await createKnown({ duty: "office", domain: "lindenau.example" });
  const real = await createKnown({ duty: "office" });
  const tap = await answerOf(demo.action, visit("/sign-in/demo", "", form({ accountId })));
  expect(tap).toMatchObject({ status: 303, location: "/office" });
  expect((await answerOf(account.loader, visit("/account", tap.cookie))).status).toBe(200);
  const wrong = await answerOf(demo.action, visit("/sign-in/demo", "", form({ accountId: real.accountId })));
  expect(wrong.status).toBe(404);
});
