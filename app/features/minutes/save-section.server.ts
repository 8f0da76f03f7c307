import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { writeSectionSchema } from "./schema.ts";
import type { SavedSection } from "./section-draft.ts";
import { sectionsVisibleTo } from "./visible.server.ts";
import { writeSection } from "./write-section.server.ts";

/**
 * The answer to a text that saves itself: the version to go on with, or the refusal; when somebody else was faster,
 * with the words that are there now. Throws 404 and 403 as the command does.
 */
export async function saveSection(viewer: Viewer, meetingId: string, form: FormData): Promise<SavedSection> {
  const submission = parseForm(form, writeSectionSchema);
  if (submission.status !== "success") {
    const [codes] = Object.values(submission.error ?? {});
    return { ok: false, refused: codes?.[0] ?? "invalid", current: null };
  }
  const verdict = await writeSection(viewer, meetingId, submission.value);
  if (verdict.ok) return { ok: true, version: verdict.value.version };
  const { refused } = verdict;
  const isRace = refused === "changed-meanwhile";
  const current = isRace ? await findCurrent(viewer, meetingId, submission.value.agendaItemId) : null;
  return { ok: false, refused, current };
}

function findCurrent(viewer: Viewer, meetingId: string, agendaItemId: string) {
  return database().minutesSection.findFirst({
    where: { AND: [{ agendaItemId, minutes: { meetingId } }, sectionsVisibleTo(viewer)] },
    select: { version: true, record: true, resolution: true },
  });
}
