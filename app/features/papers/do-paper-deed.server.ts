import { z } from "zod";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { concludePaper } from "./conclude-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";
import type { PaperDeed } from "./paper-work.ts";
import { publishPaper } from "./publish-paper.server.ts";
import { releasePaper } from "./release-paper.server.ts";
import { returnPaperToDraft } from "./return-paper.server.ts";
import { withdrawPaper } from "./withdraw-paper.server.ts";

const COMMANDS = {
  release: releasePaper,
  return: returnPaperToDraft,
  publication: publishPaper,
  withdrawal: withdrawPaper,
  conclusion: concludePaper,
} as const satisfies Record<PaperDeed, typeof publishPaper>;

/** The form behind every deed: the version that was on the screen when it was pressed. */
export const paperDeedSchema = z.object({
  version: z.coerce.number().int().min(1).max(1e9),
  guardReason: z.string().max(10_000).optional(),
});

/** Does the deed that an address names. */
export async function doPaperDeed(
  viewer: PersonViewer,
  deed: PaperDeed,
  input: { paperId: string; version: number; guardReason?: string },
): Promise<PaperAnswer<{ version: number }>> {
  return COMMANDS[deed](viewer, input);
}
