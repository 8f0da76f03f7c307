// Installs the packages of the lock file when they are not there. Bare Node 20, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootPath, run } from "./steps.mjs";

const NEEDED_NODE = 24;

/** Whether node_modules holds what package-lock.json names, in the same versions. */
export function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  if (!installed || !wanted) {
    return false;
  }
  const differs = Object.entries(wanted).some(([path, { version, optional, peer }]) => {
    const have = installed[path];
    return path !== "" && (have ? have.version !== version : !optional && !peer);
  });
  return !differs && hasNode();
}

/**
 * Installs. npm's own output is kept and shown only when it fails.
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function install() {
  if (isInstalled()) {
    return false;
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code, said } = await run(npm, ["ci", "--no-fund", "--no-audit"], {
    env: {
      NODE_ENV: "",
      // why: an older npm runs every install script, and Prisma's would download an engine that is not used here.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
    },
  });
  if (code !== 0) {
    const end = said.trim().split("\n").slice(-15).join("\n");
    throw Object.assign(new Error(end), { code: /ENOSPC/.test(said) ? "ENOSPC" : "NPM" });
  }
  if (!hasNode()) {
    throw Object.assign(new Error(`Node ${NEEDED_NODE}`), { code: "NODE" });
  }
  return true;
}

function packagesOf(path) {
  const full = join(rootPath, path);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")).packages : null;
}

/** The packaged Node counts only when it runs: its own install script may have been forbidden. */
function hasNode() {
  const packaged = join(rootPath, "node_modules", ".bin", "node");
  const program = existsSync(packaged) ? packaged : process.execPath;
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return Number(/^v(\d+)/.exec(stdout ?? "")?.[1] ?? 0) >= NEEDED_NODE;
}
