import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { connectTo, disconnect } from "#app/platform/db/clients.server.ts";

/** The line between this process and its database. */
export type LineToDatabase = {
  /** tears every open connection, as a server that is killed does; with `refuse` new ones are refused too */
  cut(options?: { refuse: boolean }): void;
  /** lets new connections through again */
  mend(): void;
};

/** Leads all of this process's connections to the database over a line that can be torn; ends with the test. */
export async function lineToDatabase(): Promise<LineToDatabase> {
  const real = new URL(process.env.DATABASE_URL ?? "");
  const sockets = new Set<Socket>();
  let refuses = false;
  const server = createServer((near) => {
    if (refuses) return void near.resetAndDestroy();
    const far = dial(Number(real.port), real.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // why: a torn line is what is tried here; both ends go together.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await disconnect();
  const led = new URL(real);
  led.hostname = "127.0.0.1";
  led.port = String((server.address() as AddressInfo).port);
  connectTo(led.href);
  onTestFinished(async () => {
    await disconnect();
    connectTo(null);
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  return {
    cut({ refuse } = { refuse: false }) {
      refuses = refuse;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    mend() {
      refuses = false;
    },
  };
}
