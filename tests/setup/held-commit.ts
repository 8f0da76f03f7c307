import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { connectTo, disconnect } from "#app/platform/db/clients.server.ts";

/** The line between this process and its database, on which one answer can be made to wait. */
export type HeldCommit = {
  /** Keeps back the answer to the next COMMIT of votes; resolves when the votes are stored and the answer is held. */
  holdNext(): Promise<void>;
  /** Lets the held answer through. */
  letGo(): void;
  /** Tears the connection that waits for the held answer: it will never know. */
  tear(): void;
};

/** The name of the statement that stores votes and commits by itself, as it travels with every use. */
const STORES_VOTES = "ballot-store";

/** Leads all of this process's connections to the database over such a line; ends with the test. */
export async function heldCommit(): Promise<HeldCommit> {
  const real = new URL(process.env.DATABASE_URL ?? "");
  const sockets = new Set<Socket>();
  const nothing = (): void => undefined;
  let [waits, letGo, tear] = [nothing, nothing, nothing];
  let isWanted = false;

  const server = createServer((near) => {
    const far = dial(Number(real.port), real.hostname);
    let [carriesVotes, held] = [false, null as Buffer[] | null];
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      // why: a torn line is what is tried here; both ends go together.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on("data", (sent) => {
      carriesVotes = sent.includes(STORES_VOTES);
      far.write(sent);
    });
    far.on("data", (answer) => {
      if (held) return void held.push(answer);
      if (!isWanted || !carriesVotes) return void near.write(answer);
      isWanted = false;
      held = [answer];
      letGo = () => {
        for (const part of held ?? []) near.write(part);
        held = null;
      };
      tear = () => near.resetAndDestroy();
      waits();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await disconnect();
  const led = new URL(real);
  led.hostname = "127.0.0.1";
  led.port = String((server.address() as AddressInfo).port);
  connectTo(led.href);
  onTestFinished(async () => {
    letGo();
    await disconnect();
    connectTo(null);
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  return {
    holdNext() {
      isWanted = true;
      return new Promise((held) => {
        waits = held;
      });
    },
    letGo: () => letGo(),
    tear: () => tear(),
  };
}
