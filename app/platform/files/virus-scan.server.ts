import { once as event } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";
import { type Environment, env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";

/** What the scanner said; `unreachable` also stands for an answer that nobody understands. */
export type ScanResult = "clean" | "infected" | "too-large" | "unreachable";

const SILENCE_MS = 60_000;
const PIECE_BYTES = 64 * 1024;
const MOST_ANSWER = 4_096;

/** Where the scanner's daemon listens; null where none is set up, and nothing is scanned. */
export function scannerOf(given: Environment): NetConnectOpts | null {
  const { CLAMAV_SOCKET: path, CLAMAV_HOST: host, CLAMAV_PORT: port } = given;
  if (path) return { path };
  return host ? { host, port } : null;
}

/**
 * Shows content to ClamAV's daemon by its command INSTREAM (clamd(8): each piece behind its length as four bytes, most
 * significant first; a length of zero ends it), over a socket of this machine or TCP. Whatever is not clearly clean is
 * not "clean": without a set scanner everything is, with one nothing passes unseen.
 * @param content read to its end, or cancelled
 * @param scanner where it listens; the settings' one
 * @param silenceMs how long the scanner may say nothing
 */
export async function scanForViruses(
  content: () => ReadableStream<Uint8Array>,
  scanner: NetConnectOpts | null = scannerOf(env()),
  silenceMs: number = SILENCE_MS,
): Promise<ScanResult> {
  if (!scanner) return "clean";
  const socket = connect(scanner);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error("the scanner is silent")));
  try {
    const answer = answerOf(socket);
    await send(socket, content);
    return resultOf(await answer);
  } catch (error) {
    log.error({ code: "virus-scan", message: error instanceof Error ? error.message : String(error) });
    return "unreachable";
  } finally {
    socket.destroy();
  }
}

/**
 * All that the scanner says until it ends the line, also when it ends it early or breaks it with an answer given.
 * Never fails: a broken line may be heard of while the content is still being sent, and then counts as no answer.
 */
function answerOf(socket: Socket): Promise<string> {
  return new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (piece: Buffer) => {
      text = (text + piece.toString("latin1")).slice(0, MOST_ANSWER);
      if (text.includes("\0")) resolve(text);
    });
    for (const end of ["end", "error", "close"]) socket.on(end, () => resolve(text));
  });
}

async function send(socket: Socket, content: () => ReadableStream<Uint8Array>): Promise<void> {
  let answered = false;
  for (const name of ["data", "end", "error", "close"]) socket.on(name, () => (answered = true));
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await event(socket, "connect");
  socket.write("zINSTREAM\0");
  const reader = content().getReader();
  try {
    // why: a scanner that has heard enough answers and takes no more.
    for (let next = await reader.read(); !next.done && !answered; next = await reader.read()) {
      for (let at = 0; at < next.value.byteLength && !answered; at += PIECE_BYTES) {
        const piece = next.value.subarray(at, at + PIECE_BYTES);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.byteLength);
        socket.write(length);
        if (!socket.write(piece)) await Promise.race([drained(socket), closed]);
      }
    }
  } finally {
    await reader.cancel();
  }
  if (!answered) socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("drain", resolve));
}

function resultOf(answer: string): ScanResult {
  const text = answer.replace(/\0[\s\S]*$/, "").trim();
  if (text === "stream: OK") return "clean";
  if (/^stream: .+ FOUND$/.test(text)) {
    log.warn({ code: "virus-found", found: text.slice("stream: ".length, -" FOUND".length) });
    return "infected";
  }
  log.error({ code: "virus-scan", message: text || "no answer" });
  return /size limit exceeded/i.test(text) ? "too-large" : "unreachable";
}
