import fc from "fast-check";
import { expect, it } from "vitest";
import { collect, MultipartBroken, MultipartTooLarge, readMultipart } from "./multipart.server.ts";

type Read = { name: string; fileName: string | null; bytes: Buffer };

it("reads what a browser sends, however it is cut into pieces", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: fc.string({ minLength: 1 }), bytes: fc.uint8Array({ maxLength: 200 }) }), {
        maxLength: 5,
      }),
      fc.integer({ min: 1, max: 97 }),
      async (fields, step) => {
        const form = new FormData();
        for (const { name, bytes } of fields) form.append(name, new File([bytes], 'a;b="c".pdf'));
        const sent = new Request("http://town.test", { method: "POST", body: form });
        const type = sent.headers.get("Content-Type") ?? "";
        const found = await readAll(cut(Buffer.from(await sent.arrayBuffer()), step, type));
        expect(found.map(({ bytes }) => [...bytes])).toEqual(fields.map(({ bytes }) => [...bytes]));
        expect(found.every(({ fileName }) => fileName === 'a;b="c".pdf')).toBe(true);
        expect(found.map(({ name }) => name)).toEqual(
          [...form.keys()].map((name) => name.replace(/\r?\n|\r/g, "\r\n")),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it("tells text from files, and a file field left alone by its empty name", async () => {
  const left = '--x\r\nContent-Disposition: form-data; name="anlage"; filename=""\r\nContent-Type: a/b\r\n\r\n\r\n';
  const body = Buffer.concat([Buffer.from(left), raw(["titel", "Straße „neu“\r\n--y"])]);
  expect(await readAll(cut(body, 4))).toEqual([
    { name: "anlage", fileName: "", bytes: Buffer.alloc(0) },
    { name: "titel", fileName: null, bytes: Buffer.from("Straße „neu“\r\n--y") },
  ]);
});

it("passes over what the reader left, in whole or in part", async () => {
  const body = raw(["a", "11111111"], ["b", "22222222"], ["c", "3"]);
  const names: string[] = [];
  for await (const part of readMultipart(cut(body, 3), { maxBytes: 1e6 }) ?? []) {
    names.push(part.name);
    if (part.name === "b") for await (const _piece of part.content) break;
  }
  expect(names).toEqual(["a", "b", "c"]);
});

it.each([
  ["cut off inside a part", raw(["a", "1"]).subarray(0, -8)],
  ["cut off before the first part", Buffer.from("--x")],
  ["empty", Buffer.alloc(0)],
  ["without names", Buffer.from("--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--\r\n")],
  ["with junk after a delimiter", Buffer.from("--xyz\r\n\r\n1\r\n--x--\r\n")],
])("refuses a form that is %s", async (_what, body) => {
  await expect(readAll(cut(body, 5))).rejects.toThrow(MultipartBroken);
});

it("refuses a form beyond the limit while it comes in, and tells the sender to stop", async () => {
  let given = 0;
  let stopped = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(given++ === 0 ? raw(["a", ""]).subarray(0, -9) : Buffer.alloc(1000, 49)),
    cancel: () => {
      stopped = true;
    },
  });
  await expect(readAll(request(body), 20_000)).rejects.toThrow(MultipartTooLarge);
  expect(given).toBeLessThan(25);
  expect(stopped).toBe(true);
});

it("refuses headers without end and too many parts", async () => {
  const header = Buffer.from(`--x\r\nX: ${"y".repeat(20_000)}\r\n\r\n1\r\n--x--`);
  await expect(readAll(cut(header, 999))).rejects.toThrow(MultipartTooLarge);
  const many = raw(...Array.from({ length: 1001 }, () => ["a", ""] as const));
  await expect(readAll(cut(many, 5000))).rejects.toThrow(MultipartTooLarge);
});

it("leaves other forms to others", () => {
  const body = new URLSearchParams({ a: "1" });
  expect(readMultipart(new Request("http://town.test", { method: "POST", body }), { maxBytes: 10 })).toBeNull();
});

it("refuses a form that does not say how it is divided", () => {
  const headers = { "Content-Type": "multipart/form-data; charset=utf-8" };
  const sent = new Request("http://town.test", { method: "POST", body: "1", headers });
  expect(() => readMultipart(sent, { maxBytes: 10 })).toThrow(MultipartBroken);
});

async function readAll(sent: Request, maxBytes = 1e6): Promise<Read[]> {
  const found: Read[] = [];
  for await (const { name, fileName, content } of readMultipart(sent, { maxBytes }) ?? []) {
    found.push({ name, fileName, bytes: await collect(content, maxBytes) });
  }
  return found;
}

function raw(...fields: (readonly [name: string, text: string])[]): Buffer {
  const parts = fields.map(
    ([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--x--\r\n`);
}

function cut(bytes: Buffer, step: number, type?: string): Request {
  let at = 0;
  return request(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.byteLength) controller.close();
        else controller.enqueue(new Uint8Array(bytes.subarray(at, at + step)));
        at += step;
      },
    }),
    type,
  );
}

function request(body: ReadableStream<Uint8Array>, type = "multipart/form-data; boundary=x"): Request {
  const init = { method: "POST", body, headers: { "Content-Type": type }, duplex: "half" as const };
  return new Request("http://town.test", init);
}
