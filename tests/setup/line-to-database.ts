import { onTestFinished } from "vitest";
import { connectTo, disconnect } from "#app/platform/db/clients.server.ts";
import { openLine } from "./line.ts";

/** The line between this process and its database. */
export type LineToDatabase = {
  /** tears every open connection, as a server that is killed does; with `refuse` new ones are refused too */
  cut(options?: { refuse: boolean }): void;
  /** lets new connections through again */
  mend(): void;
};

/** Leads all of this process's connections to the database over a line that can be torn; ends with the test. */
export async function lineToDatabase(): Promise<LineToDatabase> {
  const led = new URL(process.env.DATABASE_URL ?? "");
  const port = Number(led.port);
  const line = await openLine();
  line.aim(port);
  await disconnect();
  led.hostname = "127.0.0.1";
  led.port = String(line.port);
  connectTo(led.href);
  onTestFinished(async () => {
    await disconnect();
    connectTo(null);
    await line.stop();
  });
  return {
    cut({ refuse } = { refuse: false }) {
      line.aim(refuse ? null : port);
      line.tear();
    },
    mend: () => line.aim(port),
  };
}
