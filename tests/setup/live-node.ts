// A live node as a process of its own: the socket server with voting and the dispatcher of facts, without pages and
// without a build. Says where it listens; ends when it is asked to, or when the process that started it is gone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { startDispatcher } from "#app/features/events/dispatch.server.ts";
import { startSecretVoteJobs } from "#app/features/voting/secret-vote-jobs.server.ts";
import { wireVoting } from "#app/features/voting/wire-voting.server.ts";
import { disconnect } from "#app/platform/db/clients.server.ts";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false, maxHttpBufferSize: 64 * 1024 });
const stopVoting = wireVoting(io);
const stopSecretVoteJobs = startSecretVoteJobs();
const dispatcher = startDispatcher();
const port = Number(process.env.PORT ?? 0);
http.listen(port, "127.0.0.1", () => {
  process.stdout.write(`live node: http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});

async function stop(): Promise<void> {
  await stopVoting();
  await stopSecretVoteJobs();
  await dispatcher.stop();
  await io.close();
  await disconnect();
  process.exit(0);
}

process.once("SIGTERM", () => void stop());
// why: a test run that is killed must leave no server behind.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(1), 1_000).unref();
