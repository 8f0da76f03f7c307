// Writes the Prisma client and builds the server and browser bundles when their sources changed. Bare Node 20.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { generate } from "./generate.mjs";
import { hashOf, isCurrent, remember, root, rootPath, surroundings, tool } from "./steps.mjs";

const SOURCES = [
  "app",
  "public",
  "prisma/schema",
  "vite.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const isNoSource = (path) => /\.test\.tsx?$/.test(path) || path.endsWith(".md") || path === "app/platform/db/generated";

/** @returns {boolean} whether the bundles had to be built */
export function build() {
  generate();
  const hash = hashOf(SOURCES, isNoSource);
  if (existsSync(new URL("build/server/index.js", root)) && isCurrent("build", hash)) {
    return false;
  }
  const made = spawnSync(
    tool("node"),
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    {
      cwd: rootPath,
      encoding: "utf8",
      env: surroundings({ NODE_ENV: "production" }),
    },
  );
  if (made.status !== 0) {
    throw Object.assign(new Error(`${made.stdout ?? ""}${made.stderr ?? ""}`.trim()), {
      code: /ENOSPC/.test(made.stderr) ? "ENOSPC" : "BUILD",
    });
  }
  remember("build", hash);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(build() ? "Gebaut. / Built.\n" : "Schon aktuell. / Already current.\n");
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
