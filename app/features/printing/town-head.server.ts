import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { ContentMissing } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { log } from "#app/platform/log.server.ts";
import { HOUSE_COLOUR } from "./house-colour.ts";

/** Who sends the document: what its head shows. */
export type TownHead = {
  name: string;
  contact: string;
  colour: string;
  /** The arms as PNG; null where there are none. */
  arms: Uint8Array | null;
  timeZone: string;
};

/** The head of the asker's town. Throws before a town was set up. */
export async function getTownHead(viewer: Viewer): Promise<TownHead> {
  const body = await reader(viewer).body.findUniqueOrThrow({
    where: { id: viewer.bodyId },
    select: { name: true, website: true, contactEmail: true, timeZone: true, colour: true, armsSha256: true },
  });
  return {
    name: body.name,
    contact: [body.website, body.contactEmail].filter(Boolean).join(" · "),
    colour: body.colour ?? HOUSE_COLOUR,
    arms: body.armsSha256 ? await readArms(body.armsSha256) : null,
    timeZone: body.timeZone,
  };
}

/** A document without arms is better than none. */
async function readArms(sha256: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await new Response(await fileStore().open(sha256)).arrayBuffer());
  } catch (error) {
    if (!(error instanceof ContentMissing)) throw error;
    log.error({ code: "arms-missing", sha256 });
    return null;
  }
}
