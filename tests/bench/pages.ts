// How many citizens' pages the built server answers in a second, beside a bare Node server that sends the same bytes.
// Prints one JSON object: {"path", "visitors", "pages": {"perSecond", "p50Ms", "p99Ms"}, "plain": {…}, "ratio": {"rate", "p99"}}
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startServer } from "../setup/served-town.ts";
import { createTown } from "../setup/town.ts";

const VISITORS = 10;
const SECONDS = 5;
const PATH = "/meetings";

type Figures = { perSecond: number; p50Ms: number; p99Ms: number };

/** Visitors who ask again as soon as they are answered. */
async function visit(address: string): Promise<Figures> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  async function visitor(): Promise<void> {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      times.push(performance.now() - start);
    }
  }
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return { perSecond: Math.round(times.length / SECONDS), p50Ms: at(0.5), p99Ms: at(0.99) };
}

const served = await startServer({
  demo: false,
  fill: async () => {
    await createTown();
  },
});
const body = Buffer.from(await (await fetch(served.url + PATH)).arrayBuffer());
const plain = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(body);
});
await new Promise<void>((ready) => {
  plain.listen(0, "127.0.0.1", ready);
});
try {
  const pages = await visit(served.url + PATH);
  const bare = await visit(`http://127.0.0.1:${(plain.address() as AddressInfo).port}/`);
  const ratio = {
    rate: Number((pages.perSecond / bare.perSecond).toFixed(2)),
    p99: Number((pages.p99Ms / bare.p99Ms).toFixed(2)),
  };
  process.stdout.write(`${JSON.stringify({ path: PATH, visitors: VISITORS, pages, plain: bare, ratio })}\n`);
} finally {
  plain.close();
  await served.stop();
}
