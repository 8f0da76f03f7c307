import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, cookieOf, PASSWORD } from "../setup/sign-in.ts";
import type { FolderTown, Member } from "./folder-town.ts";

/** All come within one minute; whoever is there opens a document every three seconds. */
const ARRIVALS_MS = 60_000;
const PACE_MS = 3_000;
const FIRST_BYTES = 64 * 1024;
const PART_BYTES = 512 * 1024;
const PARTS = 4;

/** What everybody together has seen; times in milliseconds. */
export type Seen = {
  requests: number;
  bytes: number;
  errors: string[];
  signIn: number[];
  folder: number[];
  first: number[];
  part: number[];
  note: number[];
};

export function nothingSeen(): Seen {
  return { requests: 0, bytes: 0, errors: [], signIn: [], folder: [], first: [], part: [], note: [] };
}

/** The day itself: sign-in with both factors, the folder's page, its documents by ranges, a note on each. */
export async function playMembers(url: string, town: FolderTown, seen: Seen): Promise<void> {
  await Promise.all(
    town.members.map(async (member, index) => {
      await pause(arrival(index, town.members.length));
      const cookie = await signIn(url, member, seen);
      if (!cookie) return;
      await timed(seen, seen.folder, `${url}/meetings/${town.meetingId}/folder`, { headers: { cookie } }, 200);
      await readAll(town.files, seen, index, (file) => ({ address: `${url}/files/${file.id}`, headers: { cookie } }), {
        after: (file) => takeNote(url, cookie, file.id, seen),
      });
    }),
  );
}

/** The same documents in the same ranges at the same times from a server that does nothing else. */
export async function playPlain(url: string, town: FolderTown, seen: Seen): Promise<void> {
  await Promise.all(
    town.members.map(async (_member, index) => {
      await pause(arrival(index, town.members.length));
      await readAll(town.files, seen, index, (file) => ({ address: `${url}/${file.id}`, headers: {} }));
    }),
  );
}

type File = FolderTown["files"][number];

/** Nobody has the same order of documents: whoever comes starts somewhere else. */
async function readAll(
  files: readonly File[],
  seen: Seen,
  index: number,
  find: (file: File) => { address: string; headers: Record<string, string> },
  { after = async () => undefined }: { after?: (file: File) => Promise<void> } = {},
): Promise<void> {
  const begin = performance.now();
  for (let turn = 0; turn < files.length; turn++) {
    const file = files[(turn + index) % files.length];
    if (!file) continue;
    await pause(Math.max(0, begin + turn * PACE_MS - performance.now()));
    const { address, headers } = find(file);
    const range = (start: number, length: number) => ({
      headers: { ...headers, range: `bytes=${start}-${Math.min(start + length, file.byteSize) - 1}` },
    });
    await timed(seen, seen.first, address, range(0, FIRST_BYTES), 206);
    await timed(seen, seen.part, address, range(file.byteSize - FIRST_BYTES, FIRST_BYTES), 206);
    for (let part = 0; part < PARTS; part++) {
      const start = Math.floor((part * (file.byteSize - PART_BYTES)) / PARTS);
      await timed(seen, seen.part, address, range(start, PART_BYTES), 206);
    }
    await after(file);
  }
}

async function signIn(url: string, { email, secret }: Member, seen: Seen): Promise<string | null> {
  const send = (path: string, fields: Record<string, string>, cookie = "") => ({
    address: `${url}${path}`,
    init: { method: "POST", redirect: "manual" as const, body: new URLSearchParams(fields), headers: { cookie } },
  });
  const begin = performance.now();
  const password = send("/sign-in", { email, password: PASSWORD });
  const first = await timed(seen, [], password.address, password.init, [302, 303]);
  const pending = cookieOf(first?.headers.get("Set-Cookie") ?? "");
  const code = send("/sign-in/second-factor", { code: codeOf(secret, new Date()) }, pending);
  const second = await timed(seen, [], code.address, code.init, [302, 303]);
  seen.signIn.push(performance.now() - begin);
  const cookie = cookieOf(second?.headers.get("Set-Cookie") ?? "");
  return cookie === "" ? null : cookie;
}

async function takeNote(url: string, cookie: string, fileId: string, seen: Seen): Promise<void> {
  const place = { page: 1, quote: "", prefix: "", suffix: "", boxes: [] };
  const content = { kind: "note", colour: "yellow", place, text: "Nachfragen: Wer zahlt das?", strokes: [] };
  const change = { deed: "add", id: randomUUID(), fileId, version: 1, changedAt: new Date().toISOString(), content };
  const body = new URLSearchParams({ changes: JSON.stringify([change]) });
  const sent = { method: "POST", body, headers: { cookie } };
  const answer = await timed(seen, seen.note, `${url}/my/annotations/changes`, sent, 200, async (response) => {
    const { answers } = (await response.json()) as { answers: { ok: boolean }[] };
    return answers.every(({ ok }) => ok);
  });
  if (!answer) return;
}

/** One request with its answer read to the end; a wrong status or a broken line is an error. */
async function timed(
  seen: Seen,
  times: number[],
  address: string,
  init: RequestInit,
  status: number | number[],
  isRight: ((response: Response) => Promise<boolean>) | null = null,
): Promise<Response | null> {
  const begin = performance.now();
  seen.requests++;
  try {
    const response = await fetch(address, init);
    const copy = isRight ? response.clone() : null;
    seen.bytes += (await response.arrayBuffer()).byteLength;
    times.push(performance.now() - begin);
    const isWanted = [status].flat().includes(response.status);
    if (isWanted && (!copy || (await isRight?.(copy)))) return response;
    seen.errors.push(`${init.method ?? "GET"} ${new URL(address).pathname}: ${response.status}`);
  } catch (error) {
    seen.errors.push(`${new URL(address).pathname}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

function arrival(index: number, members: number): number {
  return (ARRIVALS_MS * ((index * 37) % members)) / members;
}
