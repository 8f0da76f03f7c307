import type { TownLookInput } from "#app/features/council/set-town-look.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** The form of the town's look; a field for a file in which nothing was chosen is no file. Throws 413 when too large. */
export async function readTownLookForm(request: Request): Promise<TownLookInput> {
  const form = await readForm(request, ["colour", "arms", "removeArms"]);
  const colour = form.get("colour");
  const arms = form.get("arms");
  return {
    colour: typeof colour === "string" ? colour : "",
    arms: arms instanceof File && arms.size > 0 ? new Uint8Array(await arms.arrayBuffer()) : null,
    removeArms: form.get("removeArms") !== null,
  };
}
