// npm test: everything that must hold, on a fresh clone too. Its last line is "N passed, N failed" alone.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "./build.mjs";
import { getChromium } from "./chromium.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { asOne, BIOME, CRUISER, CRUISER_ARGS, runStages, TSC, TSC_ARGS, toolStage, vitestStage } from "./stages.mjs";
import { stopChildren } from "./steps.mjs";

// why: all temporary folders of this run lie in one, so that whatever a killed test leaves behind can be found.
const folder = mkdtempSync(join(tmpdir(), "ratswerk-run-"));
chmodSync(folder, 0o755);
const env = { TMPDIR: folder };

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    stopChildren(signal);
    await cleanUp();
    process.exit(1);
  });
}

const { passed, failed } = await runStages([
  ["Pakete / packages", asOne(install)],
  ["Datenbankzugriff / database client", asOne(generate)],
  ["Format, Lint / format, lint", toolStage(BIOME, ["check", "--error-on-warnings"])],
  ["Typen / types", toolStage(TSC, TSC_ARGS)],
  ["Pfeile / arrows", toolStage(CRUISER, CRUISER_ARGS)],
  ["Bauen / build", asOne(build)],
  ["Regeln, Datenbank, Sockets, Adressen / rules, database, sockets, routes", vitestStage("tests", [], env)],
  ["Browser / browser", asOne(() => Object.assign(env, { CHROMIUM_PATH: getChromium() }))],
  ["Wege im Browser / browser journeys", vitestStage("journeys", ["--config", "vitest.e2e.config.ts"], env)],
  ["Nichts bleibt zurück / nothing is left behind", leftovers],
]);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);

async function leftovers() {
  const stopped = await cleanUp();
  return stopped === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Ends every PostgreSQL server of this run that is still there. @returns how many there were */
async function cleanUp() {
  const left = pidFiles().filter(({ pid }) => isAlive(pid));
  for (const { pid, path } of left) {
    process.stdout.write(`    PostgreSQL ${pid}: ${path}\n`);
    process.kill(pid, "SIGINT");
  }
  for (let tries = 0; tries < 100 && left.some(({ pid }) => isAlive(pid)); tries++) {
    await wait(100);
  }
  return left.length;
}

function pidFiles() {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith("postmaster.pid"))
    .map((path) => join(folder, path))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, pid: Number(readFileSync(path, "utf8").split("\n")[0]) }));
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
