import { createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { connectionString } from "./db/clients.server.ts";
import { findFailureSentence } from "./failure.server.ts";

async function sentenceOf(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => "it worked",
    (error: unknown) => findFailureSentence(error),
  );
}

async function connect(change: (address: URL) => void): Promise<void> {
  const address = new URL(connectionString());
  change(address);
  const client = new pg.Client({ connectionString: address.href });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

test("a taken port is named", async () => {
  const first = createServer();
  const port = await new Promise<number>((done) => {
    first.listen(0, "127.0.0.1", () => {
      const address = first.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });
  const second = createServer();
  const taken = new Promise((done, failed) => {
    second.on("error", failed).listen(port, "127.0.0.1", () => done(null));
  });
  expect(await sentenceOf(taken)).toContain(`Der Port ${port} ist schon belegt`);
  first.close();
});

test("a database that does not answer, refuses the password or is not there has its own sentence each", async () => {
  const silent = connect((address) => {
    address.port = "1";
  });
  expect(await sentenceOf(silent)).toContain("Die Datenbank antwortet nicht (127.0.0.1:1)");
  const wrongPassword = connect((address) => {
    address.password = "wrong";
  });
  expect(await sentenceOf(wrongPassword)).toContain("lehnt die Anmeldung ab");
  const noDatabase = connect((address) => {
    address.pathname = "/nowhere";
  });
  expect(await sentenceOf(noDatabase)).toContain("gibt es nicht");
});

test("a full disk is told, also by PostgreSQL and from inside another error", () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC", path: "/data/x" });
  expect(findFailureSentence(full)).toContain("Der Datenträger ist voll (/data/x)");
  expect(findFailureSentence(new Error("outer", { cause: Object.assign(new Error(), { code: "53100" }) }))).toContain(
    "Der Datenträger ist voll",
  );
});

test("a defect of the program has no sentence", () => {
  expect(findFailureSentence(new TypeError("x is not a function"))).toBeNull();
  expect(findFailureSentence("text")).toBeNull();
});
