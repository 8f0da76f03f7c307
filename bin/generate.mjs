// Writes the Prisma client when the schema has changed since the last time. Runs on bare Node 20.
import { existsSync } from "node:fs";
import { hashOf, isCurrent, remember, root, run, tool } from "./steps.mjs";

const CLIENT = "app/platform/db/generated/client.ts";

/** @returns {Promise<boolean>} whether it had to be written */
export async function generate() {
  const hash = hashOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(new URL(CLIENT, root)) && isCurrent("prisma-client", hash)) {
    return false;
  }
  const { code, said } = await run(tool("node"), ["node_modules/prisma/build/index.js", "generate"], {
    // why: the generator needs no schema engine, but the command line would download one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
  if (code !== 0) {
    throw new Error(`prisma generate: ${said}`);
  }
  remember("prisma-client", hash);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  await generate();
}
