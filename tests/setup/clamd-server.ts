import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

// why: the scanner is a program of the operator's machine. This is a real server that speaks its command INSTREAM and
// knows one sign of a virus, put together at run time, so that no scanner takes this file for one.

/** The test file of the European Institute for Computer Antivirus Research, the harmless sign every scanner knows. */
export function eicar(): Buffer {
  const parts = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE", "!$H+H*"];
  return Buffer.from(parts.join(""));
}

export type ClamdServer = { port: number; streams: number; close: () => Promise<void> };

/**
 * A scanner on the loopback device.
 * @param given mostBytes: its StreamMaxLength; says: what it answers to everything; silent: it never answers
 */
export async function startClamd(
  given: { mostBytes?: number; says?: string; silent?: boolean; path?: string } = {},
): Promise<ClamdServer> {
  const state = { streams: 0 };
  const lines = new Set<Socket>();
  const server: Server = createServer((socket) => {
    lines.add(socket);
    socket.on("error", () => lines.delete(socket));
    let held = Buffer.alloc(0);
    let stream = Buffer.alloc(0);
    let begun = false;
    const answer = (text: string) => {
      if (!given.silent) socket.end(`${text}\0`);
    };
    socket.on("data", (piece: Buffer) => {
      held = Buffer.concat([held, piece]);
      if (!begun) {
        const end = held.indexOf(0);
        if (end < 0) return;
        if (held.subarray(0, end).toString() !== "zINSTREAM") return answer("UNKNOWN COMMAND");
        [begun, held] = [true, held.subarray(end + 1)];
        state.streams++;
      }
      while (held.byteLength >= 4 && held.byteLength >= 4 + held.readUInt32BE(0)) {
        const length = held.readUInt32BE(0);
        if (length === 0) return answer(given.says ?? verdict(stream));
        stream = Buffer.concat([stream, held.subarray(4, 4 + length)]);
        held = held.subarray(4 + length);
        if (stream.byteLength > (given.mostBytes ?? 1e9)) return answer("INSTREAM size limit exceeded. ERROR");
      }
    });
  });
  await new Promise<void>((listening) =>
    given.path ? server.listen(given.path, listening) : server.listen(0, "127.0.0.1", listening),
  );
  return {
    port: given.path ? 0 : (server.address() as AddressInfo).port,
    get streams() {
      return state.streams;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const line of lines) line.destroy();
      }),
  };
}

function verdict(stream: Buffer): string {
  return stream.includes(eicar()) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
}
