// Writes the Prisma client and builds the server and browser bundles when their sources changed. Bare Node 20.
import { existsSync } from "node:fs";
import { generate } from "./generate.mjs";
import { hashOf, isCurrent, remember, root, run, tool } from "./steps.mjs";

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

/** @returns {Promise<boolean>} whether the bundles had to be built */
export async function build() {
  await generate();
  const hash = hashOf(SOURCES, isNoSource);
  if (existsSync(new URL("build/server/index.js", root)) && isCurrent("build", hash)) {
    return false;
  }
  const remix = "node_modules/@remix-run/dev/dist/cli.js";
  const { code, said } = await run(tool("node"), [remix, "vite:build", "--logLevel", "warn"], {
    env: { NODE_ENV: "production" },
  });
  if (code !== 0) {
    throw Object.assign(new Error(said.trim()), { code: /ENOSPC/.test(said) ? "ENOSPC" : "BUILD" });
  }
  remember("build", hash);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write((await build()) ? "Gebaut. / Built.\n" : "Schon aktuell. / Already current.\n");
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
