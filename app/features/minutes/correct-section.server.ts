import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MinutesRefusal, moveMinutes } from "#app/domain/minutes/minutes-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type CorrectSectionInput, correctSectionSchema } from "./schema.ts";

export type CorrectionRefusal = MinutesRefusal | "item-not-found" | "invalid";

/**
 * Puts a correction beside a published section, for everybody who may read the section. The section's own words stay.
 * The correction's id is made with the form: sent twice, there is one.
 * @param viewer who asks; needs "minutes.publish"
 */
export async function correctSection(
  viewer: Viewer,
  meetingId: string,
  input: CorrectSectionInput,
): Promise<Verdict<{ correctionId: string }, CorrectionRefusal>> {
  const { correctionId, agendaItemId, text } = correctSectionSchema.parse(input);
  return inLockedMeeting<{ correctionId: string }, CorrectionRefusal>(
    viewer,
    meetingId,
    "minutes.publish",
    async ({ tx, person, meeting }) => {
      const minutes = await tx.minutes.findUnique({ where: { meetingId }, select: { id: true, state: true } });
      const move = moveMinutes(minutes?.state ?? "draft", "correct");
      if (!move.ok) return move;
      const section = await tx.minutesSection.findFirst({
        where: { agendaItemId, minutes: { meetingId } },
        select: { id: true },
      });
      if (!section || !minutes) return refused("item-not-found");
      const there = await tx.minutesCorrection.findUnique({
        where: { id: correctionId },
        select: { sectionId: true, text: true },
      });
      if (there) {
        return there.sectionId === section.id && there.text === text ? accepted({ correctionId }) : refused("invalid");
      }
      const data = { id: correctionId, sectionId: section.id, text, correctedAt: now(), authorId: person.personId };
      await tx.minutesCorrection.create({ data, select: { id: true } });
      const place = { ...placeOfMeeting(meeting), minutesId: minutes.id };
      await record(tx, actorOf(person), { kind: "minutes.corrected", ...place, agendaItemId });
      return accepted({ correctionId });
    },
  );
}
