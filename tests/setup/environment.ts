import { join } from "node:path";
import { inject } from "vitest";

// Runs before each test file and before anything that reads the environment, which is read once only.

/** This worker's name, also its database's. */
export const WORKER = `worker_${process.env.VITEST_POOL_ID ?? "1"}`;

const { url, folder } = inject("databaseServer");
const address = new URL(url);
address.pathname = `/${WORKER}`;
process.env.DATABASE_URL = address.href;
process.env.DATA_DIR = join(folder, WORKER);
process.env.SECRET_KEY = "a key for tests only, 32 characters or more";
