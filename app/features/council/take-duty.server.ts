import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { judgeTakingDuty } from "#app/domain/permissions/account-deeds.ts";
import type { Duty } from "#app/domain/permissions/permissions.ts";
import { record } from "#app/features/events/record.server.ts";
import { countOtherAdministrators, todayOf } from "#app/features/permissions/administration.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inManagedDuty } from "./in-managed-duty.server.ts";

/**
 * Ends a duty today; it is gone at the person's next request. A duty of earlier days stays on record with its end, one
 * that began today or would begin later is taken back: a period of no day at all cannot be kept.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it; unknown ones and those of another body are 404
 */
export function takeDuty(
  viewer: Viewer,
  personId: string | undefined,
  duty: Duty,
): Promise<Verdict<null, "duty-not-held" | "last-administrator">> {
  return inManagedDuty(viewer, personId, duty, async (tx, { asker, person, held }) => {
    const { bodyId } = asker;
    const day = await todayOf(tx, bodyId);
    const otherAdministrators = await countOtherAdministrators(tx, bodyId, person.id, day);
    const verdict = judgeTakingDuty(duty, { holds: held.length > 0, otherAdministrators });
    if (!verdict.ok) return verdict;
    const ofDuty = { bodyId, personId: person.id, duty };
    await tx.officeDuty.deleteMany({ where: { ...ofDuty, startDate: { gte: day } } });
    await tx.officeDuty.updateMany({
      where: { ...ofDuty, OR: [{ endDate: null }, { endDate: { gt: day } }] },
      data: { endDate: day },
    });
    await record(tx, actorOf(asker), { kind: "duty.changed", bodyId, personId: person.id });
    return accepted(null);
  });
}
