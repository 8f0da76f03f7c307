import type { MarkContent, MarkPlace } from "#app/domain/annotations/mark.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { today } from "#app/features/council/today.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { AnnotationPlace } from "#app/platform/db/generated/client.ts";
import { locateWords } from "./look-for.server.ts";
import { inOwnMarks, isOpenVersion } from "./own-marks.server.ts";
import { type ChangeAnswer, type SettleAnnotationInput, settleAnnotationSchema } from "./schema.ts";
import { type MarkSeal, openContent, sealPlace } from "./sealed-content.server.ts";
import { ownAnnotationsVisibleTo } from "./visible.server.ts";

/**
 * Puts an own mark to a place of a version that the owner chooses, leaves it with its old page, or takes the last such
 * choice back. What was there before stays on record; the mark itself and its first place do not change.
 * @param viewer who asks
 * @param input of a place with words and no boxes the words are looked for on its page
 */
export async function settleAnnotation(viewer: PersonViewer, input: SettleAnnotationInput): Promise<ChangeAnswer> {
  const { id, write, version, ticket, choice, place } = settleAnnotationSchema.parse(input);
  const mark = await database().annotation.findFirst({
    where: { AND: [{ id }, ownAnnotationsVisibleTo(viewer, await today())] },
    select: { fileId: true, version: true, content: true, ownerId: true },
  });
  const content = mark && (await openContent({ id, ownerId: mark.ownerId }, mark.content));
  if (!mark || !content) return { ok: false, id, refused: "mark-unknown" };
  if (version === mark.version) return { ok: false, id, refused: "mark-file-closed" };
  const whole = await wholePlace({ fileId: mark.fileId, version }, content, place);
  if (!whole.ok) return { ok: false, id, refused: whole.refused };
  return inOwnMarks(viewer, async (tx) => {
    const rows = await tx.annotationPlace.findMany({
      where: { annotationId: id, version },
      orderBy: { number: "desc" },
    });
    if (rows.some(({ writeId }) => writeId === write)) return { ok: true, id, mark: id, outcome: "known" };
    if (!(await isOpenVersion(tx, viewer, { fileId: mark.fileId, version, ticket }))) {
      return { ok: false, id, refused: "mark-file-closed" };
    }
    const [last, before] = rows;
    if (choice === "takeBack" && !last?.writeId) return { ok: true, id, mark: id, outcome: "stays" };
    const { state, content: sealed } =
      choice === "takeBack" ? (before ?? NOWHERE) : await rowOf({ id, ownerId: mark.ownerId }, version, whole.value);
    await tx.annotationPlace.create({
      data: {
        ...{ annotationId: id, version, number: (last?.number ?? 0) + 1, writeId: write, state },
        content: sealed && new Uint8Array(sealed),
      },
      select: { number: true },
    });
    return { ok: true, id, mark: id, outcome: "kept" };
  });
}

type Row = Pick<AnnotationPlace, "state" | "content">;
const NOWHERE: Row = { state: "notPlaced", content: null };

async function rowOf(mark: MarkSeal, version: number, place: MarkPlace | null): Promise<Row> {
  if (!place) return { state: "setAside", content: null };
  return { state: "byHand", content: await sealPlace(mark, version, place) };
}

/** The place with what marks of this kind need: boxes of words, or a page that there is. */
async function wholePlace(
  { fileId, version }: { fileId: string; version: number },
  { kind }: MarkContent,
  place: MarkPlace | null,
): Promise<Verdict<MarkPlace | null, "mark-file-closed" | "mark-words-missing" | "invalid">> {
  if (!place || place.boxes.length > 0) return accepted(place);
  const content = await database().fileVersion.findUnique({
    where: { fileId_version: { fileId, version } },
    select: { sha256: true, mediaType: true, text: { select: { pageCount: true } } },
  });
  if (!content) return refused("mark-file-closed");
  const { pageCount } = content.text;
  if (pageCount !== null && place.page > pageCount) return refused("invalid");
  if (place.quote.trim() !== "") {
    const found = await locateWords(content, place.page, place.quote);
    return found && found.boxes.length > 0 ? accepted(found) : refused("mark-words-missing");
  }
  return kind === "highlight" || kind === "underline" ? refused("mark-words-missing") : accepted(place);
}
