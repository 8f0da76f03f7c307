import { expect, test } from "vitest";
import { ReadRangeError, readRange } from "./read-range.ts";

type Answer = Response | Error;

function readWith(answers: Answer[], signal = new AbortController().signal) {
  const asked: (string | null)[][] = [];
  const lines: boolean[] = [];
  const fetch = async (_address: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    asked.push([headers.get("Range"), headers.get("If-Range")]);
    const answer = answers.shift();
    if (!answer) throw new Error("asked too often");
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const bytes = readRange(
    { address: "/files/1/a.pdf", begin: 4, end: 8, etag: '"a"', signal, onLine: (there) => lines.push(there) },
    { fetch, pause: async () => {} },
  );
  return { bytes, asked, lines };
}

const part = (text: string, total = 20) =>
  new Response(text, { status: 206, headers: { "Content-Range": `bytes 4-7/${total}`, ETag: '"a"' } });

test("a part is asked for by its first and last byte", async () => {
  const { bytes, asked, lines } = readWith([part("abcd")]);
  const read = await bytes;
  expect([new TextDecoder().decode(read.bytes), read.total, read.etag]).toEqual(["abcd", 20, '"a"']);
  expect(asked).toEqual([["bytes=4-7", '"a"']]);
  expect(lines).toEqual([]);
});

test("a lost line, a starting server and a part that broke off are asked again, and it is told", async () => {
  const { bytes, asked, lines } = readWith([
    new TypeError("no line"),
    new Response("", { status: 503 }),
    part("ab"),
    part("abcd"),
  ]);
  expect((await bytes).bytes.byteLength).toBe(4);
  expect(asked.length).toBe(4);
  expect(lines).toEqual([false, false, false, true]);
});

test("the last part ends where the content ends", async () => {
  expect((await readWith([part("ab", 6)]).bytes).bytes.byteLength).toBe(2);
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
