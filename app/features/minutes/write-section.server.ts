import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inDraftSection, type WritingRefusal } from "./in-draft-minutes.server.ts";
import { type WriteSectionInput, writeSectionSchema } from "./schema.ts";

/**
 * Writes record and resolution of one item. Who began with an older version than the one that is there learns so, and
 * nothing is overwritten; the same words again change nothing, so that a retry of a saved text is harmless.
 * @param viewer who asks; needs "minutes.write"
 * @returns the version to write on with
 */
export async function writeSection(
  viewer: Viewer,
  meetingId: string,
  input: WriteSectionInput,
): Promise<Verdict<{ version: number }, WritingRefusal>> {
  const { agendaItemId, version: begunWith, ...typed } = writeSectionSchema.parse(input);
  const text = { record: lines(typed.record), resolution: lines(typed.resolution) };
  return inDraftSection<{ version: number }, WritingRefusal>(viewer, meetingId, agendaItemId, async (held) => {
    const { tx, person, section, place } = held;
    if (section.record === text.record && section.resolution === text.resolution) {
      return accepted({ version: section.version });
    }
    if (section.version !== begunWith) return refused("changed-meanwhile");
    const version = section.version + 1;
    await tx.minutesSection.update({ where: { id: section.id }, data: { ...text, version }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "minutes.sectionWritten", ...place, agendaItemId, version });
    return accepted({ version });
  });
}

/** A form sends CRLF, a script LF; one kind of line end is kept. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
