import { z } from "zod";
import { MARK_COLOURS, MARK_KINDS, MARK_LIMITS, pointCount } from "#app/domain/annotations/mark.ts";

const id = z.uuid();
const fraction = z.number().min(0).max(1);
/** Words of several lines; no database keeps a zero character, and nobody types the other control characters. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, { error: "invalid" });

const place = z.object({
  page: z.number().int().min(1).max(MARK_LIMITS.page),
  quote: words(MARK_LIMITS.quote),
  prefix: words(MARK_LIMITS.context),
  suffix: words(MARK_LIMITS.context),
  boxes: z.array(z.object({ x: fraction, y: fraction, width: fraction, height: fraction })).max(MARK_LIMITS.boxes),
});

const stroke = z.object({
  points: z
    .array(fraction)
    .min(2)
    .max(2 * MARK_LIMITS.points)
    .refine(({ length }) => length % 2 === 0, { error: "invalid" }),
  width: z.number().positive().max(MARK_LIMITS.strokeWidth),
});

/** All that a mark says; each kind needs what makes it one. */
export const markContentSchema = z
  .object({
    kind: z.enum(MARK_KINDS),
    colour: z.enum(MARK_COLOURS),
    place,
    text: words(MARK_LIMITS.text),
    strokes: z.array(stroke).max(MARK_LIMITS.strokes),
  })
  .refine(({ strokes }) => pointCount(strokes) <= MARK_LIMITS.points, { error: "drawing-too-large" })
  .refine(({ kind, strokes }) => (kind === "drawing") === strokes.length > 0, { error: "invalid" })
  .refine(({ kind, text }) => kind !== "note" || text.trim() !== "", { error: "required" })
  .refine(({ kind, place: { boxes } }) => (kind !== "highlight" && kind !== "underline") || boxes.length > 0, {
    error: "invalid",
  });

const version = z.number().int().min(1).max(1_000_000);
/** Instant of the device's clock, ISO 8601. */
const changedAt = z.iso.datetime({ offset: true });
/** Shows that the asker has had this version before the eyes; needed once a newer one is there. */
const ticket = z.string().max(100).default("");

/** `id` is made by the device and becomes the mark's id, so that sending it again is harmless. */
export const addAnnotationSchema = z.object({ id, fileId: id, version, ticket, changedAt, content: markContentSchema });
/** `write` names this change, `base` the one that the device had before its eyes; an added mark's first is its own id. */
const continued = { id, write: id, base: id, changedAt };
export const changeAnnotationSchema = z.object({ ...continued, version, ticket, content: markContentSchema });
export const removeAnnotationSchema = z.object(continued);
export const restoreAnnotationSchema = z.object(continued);
/**
 * What the owner decides about a mark that found no place in a version: a place there (words without boxes are looked for
 * on that page), to leave it with its old page, or to take the last decision back.
 */
export const settleAnnotationSchema = z
  .object({ ...continued, version, ticket, choice: z.enum(["place", "setAside", "takeBack"]), place: place.nullable() })
  .refine(({ choice, place: given }) => (choice === "place") === (given !== null), { error: "invalid" });
/** null: for the owner alone again. */
export const shareAnnotationSchema = z.object({ id, organizationId: id.nullable() });

export type AddAnnotationInput = z.input<typeof addAnnotationSchema>;
export type ChangeAnnotationInput = z.input<typeof changeAnnotationSchema>;
export type RemoveAnnotationInput = z.input<typeof removeAnnotationSchema>;
export type RestoreAnnotationInput = z.input<typeof restoreAnnotationSchema>;
export type SettleAnnotationInput = z.input<typeof settleAnnotationSchema>;
export type ShareAnnotationInput = z.input<typeof shareAnnotationSchema>;

/** One change as a device sends it, perhaps long after it was made. */
export type MarkChange =
  | ({ deed: "add" } & AddAnnotationInput)
  | ({ deed: "change" } & ChangeAnnotationInput)
  | ({ deed: "remove" } & RemoveAnnotationInput)
  | ({ deed: "restore" } & RestoreAnnotationInput)
  | ({ deed: "settle" } & SettleAnnotationInput)
  | ({ deed: "share" } & ShareAnnotationInput);

/** Changes that a device sends at once; more come with the next sending. */
export const MOST_CHANGES = 100;
export const changesSchema = z.array(z.looseObject({ deed: z.string(), id: z.string().max(100) })).max(MOST_CHANGES);

/**
 * What came of a change. `known`: taken in before. `copied`: another device changed the mark meanwhile, this one became
 * the mark `mark` of its own. `stays`: a removal that would have taken away what another device changed.
 */
export type ChangeAnswer =
  | { ok: true; id: string; mark: string; outcome: "kept" | "known" | "copied" | "stays" }
  | { ok: false; id: string; refused: string };
