import { expect, test } from "vitest";
import { ReadRangeError, readRange } from "./read-range.ts";

type Answer = Response | Error;

function readWith(answers: Answer[], signal = new AbortController().signal) {
  const asked: (string | null)[] = [];
  const lines: boolean[] = [];
  const fetch = async (_address: unknown, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get("Range"));
    const answer = answers.shift();
    if (!answer) throw new Error("asked too often");
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const bytes = readRange(
    { address: "/files/1/a.pdf", begin: 4, end: 8, signal, onLine: (there) => lines.push(there) },
    { fetch, pause: async () => {} },
  );
  return { bytes, asked, lines };
}

const part = (text: string) => new Response(text, { status: 206 });

test("a part is asked for by its first and last byte", async () => {
  const { bytes, asked, lines } = readWith([part("abcd")]);
  expect(new TextDecoder().decode(await bytes)).toBe("abcd");
  expect(asked).toEqual(["bytes=4-7"]);
  expect(lines).toEqual([]);
});

test("a lost line, a starting server and a part that broke off are asked again, and it is told", async () => {
  const { bytes, asked, lines } = readWith([
    new TypeError("no line"),
    new Response("", { status: 503 }),
    part("ab"),
    part("abcd"),
  ]);
  expect((await bytes).byteLength).toBe(4);
  expect(asked.length).toBe(4);
  expect(lines).toEqual([false, false, false, true]);
});

test("a document that is not there any more ends the reading at once", async () => {
  await expect(readWith([new Response("", { status: 404 })]).bytes).rejects.toBeInstanceOf(ReadRangeError);
  await expect(readWith([new Response("all", { status: 200 })]).bytes).rejects.toBeInstanceOf(ReadRangeError);
});

test("nobody is asked again for a reader who has gone", async () => {
  const gone = new AbortController();
  gone.abort(new Error("gone"));
  await expect(readWith([new TypeError("no line")], gone.signal).bytes).rejects.toThrow("gone");
});
