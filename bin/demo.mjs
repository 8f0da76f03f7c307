// npm run demo: from a fresh clone to a running town, step by step. Bare Node 20, no packages.
import { build } from "./build.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { preflight, sentenceFor } from "./preflight.mjs";
import { run, stopChildren, tool } from "./steps.mjs";

const SERVER = { DEMO: "1", NODE_ENV: "production" };
const STEPS = [
  ["Umgebung prüfen / checking the surroundings", () => preflight(process.env)],
  ["Pakete installieren / installing packages", install],
  ["Datenbankzugriff erzeugen / writing the database client", generate],
  ["Anwendung bauen / building the application", build],
];

let asked = false;
for (const [signal, passedOn] of [
  ["SIGINT", "SIGINT"],
  ["SIGTERM", "SIGTERM"],
  ["SIGHUP", "SIGTERM"],
]) {
  process.on(signal, () => {
    asked = true;
    stopChildren(passedOn);
  });
}

try {
  for (const [index, [title, step]] of STEPS.entries()) {
    await show(`[${index + 1}/${STEPS.length + 1}] ${title}`, step);
  }
  const title = "Starten: Datenbank, Demo-Stadt, Server / starting: database, demo town, server";
  process.stdout.write(`[${STEPS.length + 1}/${STEPS.length + 1}] ${title} …\n`);
  const { code, signal } = await run(tool("node"), ["server.ts"], { env: SERVER, stdio: "inherit" });
  // why: a server that is asked to stop before it listens ends by the signal itself, which is a clean stop too.
  process.exitCode = asked && signal ? 0 : code;
} catch (error) {
  if (!asked) {
    process.stderr.write(`\n${sentenceFor(error) ?? error.message}\n`);
    process.exitCode = 1;
  }
}
if (asked && !process.exitCode) {
  process.stdout.write("\nBeendet. / Stopped.\n");
}

async function show(title, step) {
  process.stdout.write(`${title} … `);
  const start = performance.now();
  const worked = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(worked === false ? "schon da / already there\n" : `${seconds} s\n`);
}
