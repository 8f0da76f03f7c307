import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { Server } from "socket.io";

type Entry = typeof import("./app/entry.server.tsx");

/** What browsers need to draw any PDF: character maps, colour profiles, fonts and decoders. */
const pdfReader = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const STOP_LIMIT_MS = 8_000;
const development = process.argv.includes("--dev");
process.env.NODE_ENV ??= development ? "development" : "production";

const vite = development
  ? await import("vite").then((npm) => npm.createServer({ server: { middlewareMode: true }, appType: "custom" }))
  : null;

async function loadBuild(): Promise<ServerBuild> {
  if (vite) return (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return (await import(new URL("build/server/index.js", import.meta.url).href)) as ServerBuild;
}

async function loadEntry(): Promise<Entry> {
  return (await loadBuild()).entry.module as unknown as Entry;
}

const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
const app = express();
const http = createServer(app);
const io = new Server(http, {
  transports: ["websocket"],
  serveClient: false,
  maxHttpBufferSize: 64 * 1024,
  perMessageDeflate: false,
});

app.disable("x-powered-by");
app.set("trust proxy", "loopback");
app.get("/health", async (_request, response) => {
  const status = await (await loadEntry()).health();
  response.status(status === "ok" ? 200 : 503).json({ status });
});
if (vite) app.use(vite.middlewares);
else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
for (const folder of ["cmaps", "iccs", "standard_fonts", "wasm"]) {
  app.use(`/pdf-reader/${folder}`, express.static(join(pdfReader, folder), { maxAge: "1d", index: false }));
}
app.use(express.static(vite ? "public" : "build/client", { maxAge: "1h", index: false }));
app.use(compression());
app.use(async (_request, response, next) => {
  if ((await loadEntry()).isReady()) next();
  else
    response.status(503).set("Retry-After", "2").type("text/plain").send("Ratswerk startet … / Ratswerk is starting …");
});
app.use(async (request, response, next) => (await loadEntry()).guard(request, response, next));
app.use(async (request, response, next) => (await loadEntry()).sharePage(request, response, next));
app.all("*", async (request, response, next) => (await handlerFor(request.path))(request, response, next));

const handlers = new Map<ServerBuild, RequestHandler>();
let narrowed: ((path: string) => ServerBuild) | null = null;

/** What answers an address. Its routes are put together once; while developing they may change with each request. */
async function handlerFor(path: string): Promise<RequestHandler> {
  const [whole, entry] = [await loadBuild(), await loadEntry()];
  narrowed ??= vite ? null : entry.narrowRoutes(whole);
  const build = narrowed?.(path) ?? whole;
  const known = handlers.get(build);
  if (known) return known;
  const made = createRequestHandler({ build, mode: process.env.NODE_ENV, getLoadContext: entry.loadContext });
  if (!vite) handlers.set(build, made);
  return made;
}

async function fail(error: unknown): Promise<never> {
  const sentence = (await loadEntry()).describeFailure(error, { host, port });
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  await stop(1);
  process.exit(1);
}

let stopping: Promise<void> | null = null;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(code || 1), STOP_LIMIT_MS).unref();
    http.closeIdleConnections();
    http.close();
    await (await loadEntry()).stop();
    await vite?.close();
    process.exit(code);
  })();
  return stopping;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));

http.on("error", (error) => void fail(error));
http.listen(port, host, async () => {
  try {
    await (await loadEntry()).prepare(io);
    const address = http.address();
    const shown = typeof address === "object" && address ? address.port : port;
    process.stdout.write(`Ratswerk: http://${host === "127.0.0.1" ? "localhost" : host}:${shown}\n`);
  } catch (error) {
    await fail(error);
  }
});
