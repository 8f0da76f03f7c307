// Finds a Chromium for the journeys, or gets one. Bare Node 20.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { rootPath, surroundings, tool } from "./steps.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium that starts: one that is installed, else Playwright's own download, else the system's package.
 * Throws when there is none to be had.
 */
export function getChromium() {
  const wanted = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : INSTALLED;
  for (const path of [...wanted, playwrightPath()]) {
    if (starts(path)) {
      return path;
    }
  }
  runQuietly(tool("node"), [join(rootPath, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  if (starts(playwrightPath())) {
    return playwrightPath();
  }
  if (process.getuid?.() === 0) {
    runQuietly("apt-get", ["update"]);
    runQuietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const found = INSTALLED.find(starts);
  if (!found) {
    throw new Error(
      "Es ist kein Chromium da und keines zu bekommen; bitte installieren oder CHROMIUM_PATH setzen. / There is no Chromium and none to be had; install one or set CHROMIUM_PATH.",
    );
  }
  return found;
}

function playwrightPath() {
  const asked = "import('playwright-core').then((npm) => console.log(npm.chromium.executablePath()))";
  return spawnSync(tool("node"), ["-e", asked], { cwd: rootPath, encoding: "utf8" }).stdout.trim();
}

function starts(path) {
  return path !== "" && existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function runQuietly(program, args) {
  spawnSync(program, args, {
    cwd: rootPath,
    stdio: "ignore",
    timeout: 600_000,
    env: surroundings({ DEBIAN_FRONTEND: "noninteractive" }),
  });
}
