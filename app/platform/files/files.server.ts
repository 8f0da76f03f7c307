import { join } from "node:path";
import { env } from "#app/platform/env.server.ts";
import { forgetOnce, once } from "#app/platform/once.server.ts";
import { diskFileStore } from "./disk-file-store.server.ts";
import type { FileStore } from "./file-store.ts";

/** The store of this installation: the folder DATA_DIR/files. */
export function fileStore(): FileStore {
  return once("files", () => diskFileStore(join(env().DATA_DIR, "files")));
}

/** Test hook: another store for this process; null goes back to DATA_DIR. */
export function setFileStore(store: FileStore | null): void {
  forgetOnce("files");
  if (store) once("files", () => store);
}
