import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type DecisionType, fitsOutcome } from "#app/domain/minutes/decision-type.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { findAnnounced } from "./announced-outcome.server.ts";
import { inDraftSection, type WritingRefusal } from "./in-draft-minutes.server.ts";
import { type SetDecisionTypeInput, setDecisionTypeSchema } from "./schema.ts";

export type DecisionRefusal = WritingRefusal | "decision-type-contradicts";

/**
 * Says what became of an item; the proposal is confirmed the same way as another type is chosen. What contradicts the
 * announced result is refused. The same type again changes nothing.
 * @param viewer who asks; needs "minutes.write"
 */
export async function setDecisionType(
  viewer: Viewer,
  meetingId: string,
  input: SetDecisionTypeInput,
): Promise<Verdict<{ decisionType: DecisionType }, DecisionRefusal>> {
  const { agendaItemId, decisionType, seen } = setDecisionTypeSchema.parse(input);
  return inDraftSection<{ decisionType: DecisionType }, DecisionRefusal>(
    viewer,
    meetingId,
    agendaItemId,
    async ({ tx, person, section, place }) => {
      if (section.decisionType === decisionType) return accepted({ decisionType });
      if ((section.decisionType ?? "") !== seen) return refused("changed-meanwhile");
      if (!fitsOutcome(decisionType, await findAnnounced(tx, agendaItemId)))
        return refused("decision-type-contradicts");
      await tx.minutesSection.update({ where: { id: section.id }, data: { decisionType }, select: { id: true } });
      await record(tx, actorOf(person), { kind: "minutes.decided", ...place, agendaItemId, decisionType });
      return accepted({ decisionType });
    },
  );
}
