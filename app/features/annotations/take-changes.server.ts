import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { changeAnnotation } from "./change-annotation.server.ts";
import { removeAnnotation, restoreAnnotation } from "./remove-annotation.server.ts";
import {
  addAnnotationSchema,
  type ChangeAnswer,
  changeAnnotationSchema,
  changesSchema,
  removeAnnotationSchema,
  restoreAnnotationSchema,
  settleAnnotationSchema,
  shareAnnotationSchema,
} from "./schema.ts";
import { settleAnnotation } from "./settle-annotation.server.ts";
import { shareAnnotation } from "./share-annotation.server.ts";

const DEEDS = {
  add: { schema: addAnnotationSchema, take: addAnnotation },
  change: { schema: changeAnnotationSchema, take: changeAnnotation },
  remove: { schema: removeAnnotationSchema, take: removeAnnotation },
  restore: { schema: restoreAnnotationSchema, take: restoreAnnotation },
  settle: { schema: settleAnnotationSchema, take: settleAnnotation },
  share: { schema: shareAnnotationSchema, take: shareAnnotation },
} as const;

/**
 * Takes in what a device has changed, in its order, each change for itself: one that is refused stops none of the
 * others, and all may be sent again.
 * @param viewer who asks
 * @param sent the changes as JSON text, see `MarkChange`
 * @returns an answer for each, in the same order; null when it is no list of changes at all
 */
export async function takeChanges(viewer: PersonViewer, sent: string): Promise<ChangeAnswer[] | null> {
  const changes = changesSchema.safeParse(jsonOf(sent));
  if (!changes.success) return null;
  const answers: ChangeAnswer[] = [];
  for (const { deed, ...input } of changes.data) answers.push(await takeOne(viewer, deed, input));
  return answers;
}

async function takeOne(viewer: PersonViewer, deed: string, input: { id: string }): Promise<ChangeAnswer> {
  switch (deed) {
    case "add":
      return taken(DEEDS.add, viewer, input);
    case "change":
      return taken(DEEDS.change, viewer, input);
    case "remove":
      return taken(DEEDS.remove, viewer, input);
    case "restore":
      return taken(DEEDS.restore, viewer, input);
    case "settle":
      return taken(DEEDS.settle, viewer, input);
    case "share":
      return taken(DEEDS.share, viewer, input);
    default:
      return { ok: false, id: input.id, refused: "invalid" };
  }
}

type Deed<Input> = {
  schema: { safeParse: (input: unknown) => { success: boolean; error?: { issues: { message: string }[] } } };
  take: (viewer: PersonViewer, input: Input) => Promise<ChangeAnswer>;
};

async function taken<Input>(deed: Deed<Input>, viewer: PersonViewer, input: { id: string }): Promise<ChangeAnswer> {
  const parsed = deed.schema.safeParse(input);
  const isLarge = parsed.error?.issues.some(({ message }) => message === "drawing-too-large");
  if (!parsed.success) return { ok: false, id: input.id, refused: isLarge ? "drawing-too-large" : "invalid" };
  return deed.take(viewer, input as Input);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
