// npm run demo: from a fresh clone to a running town, step by step. Bare Node 20, no packages.
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { preflight, sentenceFor } from "./preflight.mjs";
import { rootPath, surroundings, tool } from "./steps.mjs";

const STEPS = [
  ["Umgebung prüfen / checking the surroundings", () => preflight(process.env)],
  ["Pakete installieren / installing packages", install],
  ["Datenbankzugriff erzeugen / writing the database client", generate],
  ["Anwendung bauen / building the application", build],
];

try {
  for (const [index, [title, step]] of STEPS.entries()) {
    await show(`[${index + 1}/${STEPS.length + 1}] ${title}`, step);
  }
  process.stdout.write(
    `[${STEPS.length + 1}/${STEPS.length + 1}] Starten: Datenbank, Demo-Stadt, Server / starting: database, demo town, server …\n`,
  );
  await serve();
} catch (error) {
  process.stderr.write(`\n${sentenceFor(error) ?? error.message}\n`);
  process.exitCode = 1;
}

async function show(title, step) {
  process.stdout.write(`${title} … `);
  const start = performance.now();
  const worked = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(worked === false ? "schon da / already there\n" : `${seconds} s\n`);
}

/** Runs the server until it ends by itself (its exit code counts) or until it is asked to stop (then 0). */
async function serve() {
  const server = spawn(tool("node"), ["server.ts"], {
    cwd: rootPath,
    stdio: "inherit",
    env: surroundings({ DEMO: "1", NODE_ENV: "production" }),
  });
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      asked = true;
      server.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
  process.exitCode = await new Promise((done, failed) => {
    server.once("error", failed);
    server.once("exit", (code) => done(asked && (code === 0 || code === null) ? 0 : (code ?? 1)));
  });
}
