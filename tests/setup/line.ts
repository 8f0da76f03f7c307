import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/** A fixed port on this machine behind which a server may come, go and come back on another port. */
export type Line = {
  port: number;
  /** From now on connections lead to this port; null refuses them. */
  aim: (port: number | null) => void;
  /** Breaks every open connection, as an end that is killed does; where new ones lead stays. */
  tear: () => void;
  stop: () => Promise<void>;
};

/** Opens the line; whatever breaks at one end breaks at the other. */
export async function openLine(): Promise<Line> {
  const sockets = new Set<Socket>();
  let target: number | null = null;
  const server = createServer((near) => {
    if (target === null) return void near.resetAndDestroy();
    const far = dial(target, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // why: broken lines are what is tried here; both ends go together.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    aim: (port) => {
      target = port;
    },
    tear: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
