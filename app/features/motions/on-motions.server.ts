import { personName } from "#app/domain/council/person-name.ts";
import { refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { WordedMotion } from "#app/domain/voting/amended-wording.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

export type MotionFrameRefusal = "meeting-not-running" | "item-not-called" | "motion-not-found";
export type MotionRow = WordedMotion & {
  text: string;
  /** The mover's name: of the person or organization as it is now, or as it was typed. */
  movedBy: string;
  /** "person:…", "organization:…", or "" for somebody else. */
  mover: string;
  position: number;
  submitted: number;
};
export type HeldMotions = Held & { item: { id: string; public: boolean }; motions: MotionRow[] };

/**
 * The frame of every deed on motions: the meeting's row is held, it runs, and the item is the called one. Needs
 * "meeting.lead"; 404 and 403 as `inLockedMeeting`.
 */
export async function onMotions<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  of: { agendaItemId: string } | { motionId: string },
  work: (held: HeldMotions) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code | MotionFrameRefusal>> {
  return inLockedMeeting<T, Code | MotionFrameRefusal>(viewer, meetingId, "meeting.lead", async (held) => {
    const { tx, meeting } = held;
    if (meeting.state !== "running") return refused("meeting-not-running");
    const item = await tx.agendaItem.findFirst({
      where: {
        meetingId,
        ...("motionId" in of ? { motions: { some: { id: of.motionId } } } : { id: of.agendaItemId }),
      },
      select: { id: true, public: true, state: true },
    });
    if (!item) return refused("motion-not-found");
    if (item.state !== "called") return refused("item-not-called");
    return work({ ...held, item, motions: await readMotions(tx, item.id) });
  });
}

/** The item's place in facts. */
export function placeOfMotions({ meeting, item }: Pick<HeldMotions, "meeting" | "item">) {
  return { ...placeOfMeeting(meeting), agendaItemId: item.id, public: item.public };
}

/** The motions of an item in the order of votes. */
export async function readMotions(db: Pick<Tx, "motion">, agendaItemId: string): Promise<MotionRow[]> {
  const rows = await db.motion.findMany({
    where: { agendaItemId },
    orderBy: [{ position: "asc" }, { submitted: "asc" }],
    select: {
      ...{ id: true, kind: true, text: true, movedBy: true, reach: true, submitted: true },
      ...{ state: true, position: true, contradicts: true, wording: true, confirmedWording: true, confirmedFor: true },
      moverPerson: { select: { id: true, title: true, givenName: true, familyName: true } },
      moverOrganization: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ moverPerson, moverOrganization, ...row }) => {
    if (moverPerson) return { ...row, mover: `person:${moverPerson.id}`, movedBy: personName(moverPerson) };
    if (!moverOrganization) return { ...row, mover: "" };
    return { ...row, mover: `organization:${moverOrganization.id}`, movedBy: moverOrganization.name };
  });
}

/** Writes which motions a motion contradicts, on both sides; unknown ids are passed over. */
export async function writeContradictions(tx: Tx, motions: readonly MotionRow[], id: string, wanted: string[]) {
  for (const one of motions) {
    if (one.id === id) continue;
    const without = one.contradicts.filter((other) => other !== id);
    const contradicts = wanted.includes(one.id) ? [...without, id] : without;
    await tx.motion.update({ where: { id: one.id }, data: { contradicts }, select: { id: true } });
  }
  const known = wanted.filter((other) => other !== id && motions.some((one) => one.id === other));
  await tx.motion.update({ where: { id }, data: { contradicts: [...new Set(known)] }, select: { id: true } });
}
