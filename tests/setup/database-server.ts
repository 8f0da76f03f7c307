import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#app/platform/db/embedded.server.ts";
import { createTemplate } from "#app/platform/db/template.server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: { url: string; template: string; folder: string };
  }
}

const TEMPLATE = "template_migrated";

let end: () => Promise<void> = async () => undefined;

/** Once per run: one PostgreSQL server in a folder of its own, with one migrated template. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ratswerk-test-"));
  await chmod(folder, 0o755);
  const server = await startEmbedded(folder, { durable: false });
  end = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await createTemplate(server.url, TEMPLATE);
  project.provide("databaseServer", { url: server.url, template: TEMPLATE, folder });
}

/** Ends the server and deletes its folder. */
export async function teardown(): Promise<void> {
  await end();
}
