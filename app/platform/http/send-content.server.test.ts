import { describe, expect, it, vi } from "vitest";
import { ContentMissing } from "#app/platform/files/file-store.ts";
import { contentDisposition } from "./content-disposition.ts";
import { type SentContent, sendContent } from "./send-content.server.ts";

const BYTES = Buffer.from("0123456789");
const SHA = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

function content(more: Partial<SentContent> = {}): SentContent {
  return {
    ...{ sha256: SHA, byteSize: BYTES.byteLength, mediaType: "application/pdf", fileName: "Plan.pdf" },
    ...{ shown: true, cache: "public" as const },
    open: async (range) =>
      new Blob([BYTES.subarray(range?.start ?? 0, (range?.end ?? BYTES.byteLength - 1) + 1)]).stream(),
    ...more,
  };
}

async function send(headers: Record<string, string> = {}, more: Partial<SentContent> = {}, method = "GET", query = "") {
  const request = new Request(`http://town.test/files/1/Plan.pdf${query}`, { headers, method });
  const answer = await sendContent(request, content(more));
  if (!answer) throw new Error("no answer");
  return { answer, text: await answer.text() };
}

describe("ranges (RFC 9110, section 14)", () => {
  it.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=0-0", 206, "0", "bytes 0-0/10"],
    ["bytes=5-", 206, "56789", "bytes 5-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["BYTES=1-1", 206, "1", "bytes 1-1/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=99999999999999999999-", 416, "", "bytes */10"],
    ["bytes=0-1,4-5", 200, "0123456789", null],
    ["bytes=4-2", 200, "0123456789", null],
    ["bytes=-", 200, "0123456789", null],
    ["lines=0-1", 200, "0123456789", null],
    ["bytes=a-b", 200, "0123456789", null],
  ])("%s is answered with %i", async (range, status, body, contentRange) => {
    const { answer, text } = await send({ Range: range });
    expect([answer.status, text, answer.headers.get("Content-Range")]).toEqual([status, body, contentRange]);
    expect(answer.headers.get("Content-Length")).toBe(String(body.length));
  });

  it("holds for the same content only, when the visitor says so", async () => {
    expect((await send({ Range: "bytes=0-3", "If-Range": `"${SHA}"` })).answer.status).toBe(206);
    expect((await send({ Range: "bytes=0-3", "If-Range": '"other"' })).answer.status).toBe(200);
  });

  it("has no part of nothing", async () => {
    expect((await send({ Range: "bytes=0-" }, { byteSize: 0 })).answer.status).toBe(416);
  });
});

describe("conditions (RFC 9110, section 13)", () => {
  it.each([
    [`"${SHA}"`, 304],
    [`W/"${SHA}"`, 304],
    [`"other", "${SHA}"`, 304],
    ["*", 304],
    ['"other"', 200],
  ])("If-None-Match %s is answered with %i", async (etag, status) => {
    const { answer, text } = await send({ "If-None-Match": etag });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("ETag")).toBe(`"${SHA}"`);
    expect(text === "").toBe(status === 304);
  });
});

describe("a download", () => {
  it("answers HEAD with the headers of the whole and opens nothing that stays open", async () => {
    let ended = false;
    const end = () => {
      ended = true;
    };
    const open = async () => new ReadableStream<Uint8Array>({ cancel: end });
    const { answer, text } = await send({ Range: "bytes=0-1" }, { open }, "HEAD");
    expect([answer.status, answer.headers.get("Content-Length"), text, ended]).toEqual([200, "10", "", true]);
  });

  it("is shown when it may be, and saved when the visitor wants it or it may not be shown", async () => {
    const disposition = async (more: Partial<SentContent>, query = "") =>
      (await send({}, more, "GET", query)).answer.headers.get("Content-Disposition")?.split(";")[0];
    expect(await disposition({})).toBe("inline");
    expect(await disposition({}, "?download")).toBe("attachment");
    expect(await disposition({ shown: false })).toBe("attachment");
  });

  it("is never guessed at, never compressed on the way, never runs anything", async () => {
    const { answer } = await send({}, { mediaType: "image/png" });
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Cache-Control")).toContain("no-transform");
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  it.each([
    ["public", "public, max-age=60, must-revalidate, no-transform"],
    ["private", "private, max-age=60, must-revalidate, no-transform"],
    ["never", "private, no-store, no-transform"],
  ] as const)("that caches may keep %s says so", async (cache, header) => {
    expect((await send({}, { cache })).answer.headers.get("Cache-Control")).toBe(header);
  });

  it("has no answer when the store has lost the bytes", async () => {
    const open = () => Promise.reject(new ContentMissing(SHA));
    expect(await sendContent(new Request("http://town.test/files/1"), content({ open }))).toBeNull();
  });

  it("reads on only when the line is free, and stops when the visitor goes away", async () => {
    let read = 0;
    let ended = false;
    const end = () => {
      ended = true;
    };
    const open = async () =>
      new ReadableStream<Uint8Array>(
        { pull: (controller) => controller.enqueue(BYTES.subarray(read, ++read)), cancel: end },
        { highWaterMark: 0 },
      );
    const gone = new AbortController();
    const free: (() => void)[] = [];
    const drained = () => new Promise<void>((resolve) => free.push(resolve));
    const request = new Request("http://town.test/files/1", { signal: gone.signal });
    const reader = (await sendContent(request, content({ open }), drained))?.body?.getReader();
    const first = reader?.read();
    expect([free.length, read]).toEqual([1, 0]);
    free[0]?.();
    expect(await first).toEqual({ done: false, value: BYTES.subarray(0, 1) });
    const second = reader?.read();
    await vi.waitFor(() => expect(free).toHaveLength(2), { timeout: 10_000 });
    gone.abort();
    free[1]?.();
    expect(await second).toEqual({ done: true, value: undefined });
    expect([read, ended]).toEqual([1, true]);
  });
});

describe("the name of a download (RFC 6266)", () => {
  it.each([
    ["Lageplan.pdf", `inline; filename="Lageplan.pdf"; filename*=UTF-8''Lageplan.pdf`],
    ["Größe (neu).pdf", `inline; filename="Grosse (neu).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%28neu%29.pdf`],
    ['a"b\\c%.pdf', `inline; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    [
      "計画\r\nSet-Cookie: a=b.pdf",
      `inline; filename="____Set-Cookie: a=b.pdf"; filename*=UTF-8''%E8%A8%88%E7%94%BB%0D%0ASet-Cookie%3A%20a%3Db.pdf`,
    ],
  ])("%j", (name, header) => {
    expect(contentDisposition("inline", name)).toBe(header);
  });
});
