import { setTimeout as wait } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { StoreUnreachable } from "./file-store.ts";

/** Where an S3-compatible store is and who asks it. */
export type S3Place = {
  /** such as https://s3.example.org */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** the bucket as the first part of the path; else in front of the host's name */
  pathStyle: boolean;
  /** how long an answer may take to begin, in milliseconds */
  timeoutMs?: number;
  /** how often a request that failed is tried again */
  retries?: number;
};

export type S3Request = {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** the name of a content; "" for the bucket itself */
  key: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
  /** statuses that are an answer and no failure, besides 200 to 299 */
  answers?: readonly number[];
};

const TIMEOUT_MS = 30_000;
const RETRIES = 4;
const FIRST_WAIT_MS = 100;
const MOST_TOLD = 300;

/**
 * Asks an S3-compatible store (AWS Signature Version 4). A lost line, a late answer, "slow down" and failures of the
 * server are tried again, each time after a longer pause.
 * @returns the answer; its body must be read or cancelled
 * @throws StoreUnreachable where no try succeeded, and at once where the store refuses
 */
export function s3Client(place: S3Place): (deed: string, request: S3Request) => Promise<Response> {
  const { accessKeyId, secretAccessKey, region } = place;
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });
  return async (deed, request) => {
    const { retries = RETRIES } = place;
    for (let tried = 0; ; tried++) {
      const { answer, failure, lasting } = await tryOnce(signer, place, request);
      if (answer) return answer;
      if (lasting || tried >= retries) throw new StoreUnreachable(deed, failure);
      // why: processes that failed together must not come back together.
      await wait(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
    }
  };
}

type Try = { answer?: Response; failure?: unknown; lasting?: boolean };

async function tryOnce(signer: AwsClient, place: S3Place, request: S3Request): Promise<Try> {
  const { method, headers, body, answers = [] } = request;
  const signed = await signer.sign(addressOf(place, request), { method, headers: await withHash(headers, body), body });
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error("no answer in time")), place.timeoutMs ?? TIMEOUT_MS);
  try {
    const answer = await fetch(signed, { signal: late.signal });
    if (answer.ok || answers.includes(answer.status)) return { answer };
    const told = (await answer.text()).slice(0, MOST_TOLD);
    const lasting = answer.status < 500 && answer.status !== 429 && answer.status !== 408;
    return { failure: new Error(`${method} answered ${answer.status} ${told}`), lasting };
  } catch (failure) {
    return { failure: late.signal.aborted ? late.signal.reason : failure };
  } finally {
    clearTimeout(timer);
  }
}

/** The body's hash is signed too, so that the store refuses what was changed on its way. */
async function withHash(headers: Record<string, string> = {}, body: Uint8Array<ArrayBuffer> | string = "") {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  return { ...headers, "x-amz-content-sha256": hash };
}

function addressOf({ endpoint, bucket, pathStyle }: S3Place, { key, query = {} }: S3Request): string {
  const url = new URL(endpoint);
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`;
  const folders = [url.pathname.replace(/\/+$/, ""), ...(pathStyle ? [bucket] : []), key];
  url.pathname = folders.join("/");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** What asks one bucket, see s3Client. */
export type AskS3 = ReturnType<typeof s3Client>;
