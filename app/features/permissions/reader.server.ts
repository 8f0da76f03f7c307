import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import type { Viewer } from "./viewer.ts";

/**
 * The database connection that fits the asker: citizens and the hall read as the public reader, to whom row policies
 * give published public rows only; people signed in read with the full role and the features' where-builders.
 */
export function reader(viewer: Viewer) {
  return viewer.kind === "person" ? database() : publicDatabase();
}
