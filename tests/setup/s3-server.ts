import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { S3Place } from "#app/platform/files/s3-client.server.ts";
import { isSigned } from "./s3-signature.ts";

// why: the store of a cloud is outer network. This is a real server on the loopback device that speaks the part of the
// S3 API (version 2006-03-01) that is used, and answers only what is signed rightly.

type Stored = { bytes: Buffer; written: Date };
type Multipart = { key: string; initiated: Date; parts: Map<number, Buffer> };

export type S3Server = {
  place: S3Place;
  objects: Map<string, Stored>;
  multiparts: Map<string, Multipart>;
  /** the requests so far, as "PUT key?query" */
  asked: string[];
  /** how the next requests are answered: a status, or a line that breaks or stays silent, or "none" for no fault */
  faults: (number | "cut" | "silent" | "half" | "none")[];
  close: () => Promise<void>;
};

const BUCKET = "lindenau";
const LIST_PAGE = 2;

/** An S3-compatible server with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const state = { objects: new Map(), multiparts: new Map(), asked: [], faults: [] } as Omit<
    S3Server,
    "place" | "close"
  >;
  const keys = { accessKeyId: "TOWNKEY", secretAccessKey: "a secret of the town", region: "eu-test-1" };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const url = new URL(request.url ?? "", "http://s3.test");
    const key = decodeURIComponent(url.pathname).replace(`/${BUCKET}`, "").replace(/^\//, "");
    state.asked.push(`${request.method} ${key}${url.search}`);
    const fault = state.faults.shift();
    if (fault === "silent") return;
    if (fault === "cut") return void response.destroy();
    if (typeof fault === "number") return send(response, fault, "<Error><Code>Planted</Code></Error>");
    if (!isSigned(request, url, body, keys)) {
      return send(response, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
    }
    const { status, text = "", headers = {}, bytes } = reply(state, request, url, key, body);
    if (fault === "half" && bytes) {
      response.writeHead(status, { "Content-Length": bytes.byteLength, ...headers });
      response.write(bytes.subarray(0, bytes.byteLength / 2), () => response.destroy());
    } else send(response, status, bytes ?? text, headers, request.method === "HEAD");
  }
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...state,
    place: { endpoint, bucket: BUCKET, pathStyle: true, ...keys },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: Record<string, string> = {},
  headOnly = false,
): void {
  response.writeHead(status, { "Content-Length": Buffer.byteLength(body), ...headers });
  response.end(headOnly ? undefined : body);
}

type Reply = { status: number; text?: string; bytes?: Buffer; headers?: Record<string, string> };
type State = Pick<S3Server, "objects" | "multiparts">;

function reply(state: State, request: IncomingMessage, url: URL, key: string, body: Buffer): Reply {
  const query = url.searchParams;
  if (key === "") return query.has("uploads") ? listMultiparts(state) : listObjects(state, query);
  if (query.has("uploads") || query.has("uploadId")) return multipart(state, request, query, key, body);
  const there = state.objects.get(key);
  if (request.method === "PUT") {
    const source = request.headers["x-amz-copy-source"];
    const bytes = source ? state.objects.get(String(source).split("/").at(-1) ?? "")?.bytes : body;
    if (!bytes) return missing();
    state.objects.set(key, { bytes, written: new Date() });
    return { status: 200, text: source ? "<CopyObjectResult/>" : "", headers: { ETag: etagOf(bytes) } };
  }
  if (request.method === "DELETE") {
    state.objects.delete(key);
    return { status: 204 };
  }
  return there ? part(there.bytes, request.headers.range) : missing();
}

function part(bytes: Buffer, range: string | undefined): Reply {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (start === undefined) return { status: 200, bytes };
  if (Number(start) >= bytes.byteLength) return { status: 416, text: "<Error><Code>InvalidRange</Code></Error>" };
  const last = Math.min(Number(end), bytes.byteLength - 1);
  const headers = { "Content-Range": `bytes ${start}-${last}/${bytes.byteLength}` };
  return { status: 206, bytes: bytes.subarray(Number(start), last + 1), headers };
}

function multipart(state: State, request: IncomingMessage, query: URLSearchParams, key: string, body: Buffer): Reply {
  if (query.has("uploads")) {
    const uploadId = randomUUID();
    state.multiparts.set(uploadId, { key, initiated: new Date(), parts: new Map() });
    return { status: 200, text: `<R><UploadId>${uploadId}</UploadId></R>` };
  }
  const uploadId = query.get("uploadId") ?? "";
  const begun = state.multiparts.get(uploadId);
  if (!begun) return { status: 404, text: "<Error><Code>NoSuchUpload</Code></Error>" };
  if (request.method === "PUT") {
    begun.parts.set(Number(query.get("partNumber")), body);
    return { status: 200, headers: { ETag: etagOf(body) } };
  }
  state.multiparts.delete(uploadId);
  if (request.method === "DELETE") return { status: 204 };
  const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)];
  const parts = named.map(([, number]) => begun.parts.get(Number(number)) ?? Buffer.alloc(0));
  const whole = named.every(([, , etag], index) => etag?.replaceAll("&quot;", '"') === etagOf(parts[index] ?? body));
  if (!whole || parts.length !== begun.parts.size)
    return { status: 200, text: "<Error><Code>InvalidPart</Code></Error>" };
  state.objects.set(key, { bytes: Buffer.concat(parts), written: new Date() });
  return { status: 200, text: "<CompleteMultipartUploadResult/>" };
}

function listObjects(state: State, query: URLSearchParams): Reply {
  const after = query.get("continuation-token") ?? "";
  const keys = [...state.objects.keys()].sort().filter((key) => key > after);
  const shown = keys.slice(0, LIST_PAGE);
  const next = keys.length > LIST_PAGE ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : "";
  const entries = shown.map((key) => {
    const written = state.objects.get(key)?.written.toISOString();
    return `<Contents><Key>${key}</Key><LastModified>${written}</LastModified></Contents>`;
  });
  return { status: 200, text: `<ListBucketResult>${entries.join("")}${next}</ListBucketResult>` };
}

function listMultiparts(state: State): Reply {
  const entries = [...state.multiparts].map(
    ([id, { key, initiated }]) =>
      `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${initiated.toISOString()}</Initiated></Upload>`,
  );
  return { status: 200, text: `<ListMultipartUploadsResult>${entries.join("")}</ListMultipartUploadsResult>` };
}

function missing(): Reply {
  return { status: 404, text: "<Error><Code>NoSuchKey</Code></Error>" };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash("md5").update(bytes).digest("hex")}"`;
}
