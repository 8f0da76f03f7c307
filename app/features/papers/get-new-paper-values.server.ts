import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { PaperFormValues } from "./schema.ts";

/** What stands in the form of a new paper: today, public, the asker as editor. */
export async function getNewPaperValues(viewer: PersonViewer): Promise<PaperFormValues> {
  const { timeZone } = await database().body.findUniqueOrThrow({
    where: { id: viewer.bodyId },
    select: { timeZone: true },
  });
  return {
    type: "resolution",
    name: "",
    date: dateAt(now(), timeZone),
    public: "on",
    editorId: viewer.personId,
    participating: [],
    amounts: [],
    steps: [],
    files: [],
  };
}
