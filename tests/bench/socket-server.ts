import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";

/** A socket server on a free port of the loopback, with the options that server.ts gives to its own. */
export async function listen(prepare: (io: Server) => Promise<void>): Promise<{ io: Server; url: string }> {
  const http = createServer();
  const io = new Server(http, {
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
  });
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  await prepare(io);
  return { io, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}
