import type { Verdict } from "#app/domain/kernel/result.ts";
import { type AgendaChangeRefusal, type AgendaTarget, settleAgenda } from "#app/domain/meetings/agenda-changes.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { followItemVisibility, type PlacingRefusal } from "#app/features/papers/place-on-agenda.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { actorOf } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { AgendaItemState } from "./meeting-views.ts";

export type AgendaRefused = AgendaChangeRefusal | MeetingRefusal | PlacingRefusal | "item-has-minutes" | "invalid";

/** An item while its agenda is being changed; `number` "" for one that is not there yet. */
export type AgendaRow = {
  id: string;
  parentId: string | null;
  public: boolean;
  number: string;
  name: string;
  state: AgendaItemState;
  /** A vote or a section of the minutes hangs on it. */
  recorded: boolean;
};

/** A command on the agenda: the meeting's row is held, its state allows a change, and the items are at hand. */
export async function inLockedAgenda<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  work: (held: Held & { items: AgendaRow[] }) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code | MeetingRefusal>> {
  return inLockedMeeting<T, Code | MeetingRefusal>(viewer, meetingId, "meeting.write", async (held) => {
    const move = moveMeeting(held.meeting.state, "editAgenda");
    if (!move.ok) return move;
    return work({ ...held, items: await listRows(held.tx, meetingId) });
  });
}

/** The place that a form asks for; the first that is given counts. */
export function targetOf(input: {
  position?: number;
  beforeId?: string;
  parentId?: string;
  part?: "public" | "nonPublic";
}): AgendaTarget | null {
  if (input.position !== undefined) return { position: input.position };
  if (input.beforeId !== undefined) return { beforeId: input.beforeId };
  if (input.parentId !== undefined) return { parentId: input.parentId };
  return input.part === undefined ? null : { public: input.part === "public" };
}

/**
 * Writes the changed agenda: new items, places, numbers; papers follow the part of their item; the diary learns of it.
 * Items that are gone from the list are removed by the caller.
 */
export async function saveAgenda(
  { tx, person, meeting, items }: Held & { items: AgendaRow[] },
  after: readonly AgendaRow[],
  { confirmed = false }: { confirmed?: boolean } = {},
): Promise<Verdict<AgendaRow[], AgendaRefused>> {
  const settled = settleAgenda(items, after, meeting.terms, { confirmed });
  if (!settled.ok) return settled;
  const before = new Map(items.map((item, position) => [item.id, { ...item, position: position + 1 }]));
  const changesPart = settled.value.filter((item) => (before.get(item.id)?.public ?? item.public) !== item.public);
  if (changesPart.some((item) => item.recorded)) return { ok: false, refused: "item-has-minutes" };
  // why: positions are shifted past each other; the unique constraints look only at the end of the transaction.
  for (const [index, item] of settled.value.entries()) {
    await writeRow(tx, meeting, { ...item, position: index + 1 }, before.get(item.id));
  }
  for (const item of changesPart) {
    const followed = await followItemVisibility(tx, person, { agendaItemId: item.id });
    if (!followed.ok) return followed;
  }
  await record(tx, actorOf(person), { kind: "agenda.changed", ...placeOfMeeting(meeting) });
  return settled;
}

type Placed = AgendaRow & { position: number };

async function writeRow(tx: Tx, meeting: Held["meeting"], item: Placed, before: Placed | undefined): Promise<void> {
  const { id, parentId, number, name, position } = item;
  // why: on an agenda that stands, a number only changes with the part or the parent; that is a supplement there.
  const supplement = meeting.terms.stands && before?.number !== number ? { supplementedAt: now() } : {};
  const data = { parentId, number, name, position, public: item.public, ...supplement };
  if (!before) {
    await tx.agendaItem.create({ data: { id, meetingId: meeting.id, ...data }, select: { id: true } });
    return;
  }
  const same =
    before.parentId === parentId &&
    before.number === number &&
    before.name === name &&
    before.position === position &&
    before.public === item.public;
  if (!same) await tx.agendaItem.update({ where: { id }, data, select: { id: true } });
}

async function listRows(tx: Tx, meetingId: string): Promise<AgendaRow[]> {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      parentId: true,
      public: true,
      number: true,
      name: true,
      state: true,
      section: { select: { id: true } },
      _count: { select: { polls: true } },
    },
  });
  return rows.map(({ section, _count, ...row }) => ({ ...row, recorded: section !== null || _count.polls > 0 }));
}
