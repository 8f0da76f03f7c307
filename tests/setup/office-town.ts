import { randomUUID } from "node:crypto";
import { addAgendaItem } from "#app/features/meetings/add-agenda-item.server.ts";
import { createMeeting } from "#app/features/meetings/create-meeting.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { createTown, SINCE, type Town, viewerOf } from "./town.ts";

export type Strangers = {
  citizen: Viewer;
  member: PersonViewer;
  administrator: PersonViewer;
  otherOffice: PersonViewer;
};

/** A town, its council office, and everybody who must not do the office's work. */
export async function createOfficeTown(): Promise<{ town: Town; office: PersonViewer; strangers: Strangers }> {
  const town = await createTown();
  const { bodyId, people } = town;
  await database().officeDuty.create({
    data: { bodyId, personId: people.former, duty: "administrator", startDate: SINCE },
  });
  const other = await createTown("Gemeinde Anderswo");
  return {
    town,
    office: await viewerOf(people.office),
    strangers: {
      citizen: town.citizen,
      member: await viewerOf(people.member),
      administrator: await viewerOf(people.former),
      otherOffice: await viewerOf(other.people.office),
    },
  };
}

/** The fields of a meeting's form, filled. */
export function meetingInput(organizationId: string) {
  return {
    meetingId: randomUUID(),
    organizationId,
    ...{ name: "Sitzung", date: "2027-03-03", startTime: "18:00", endTime: "20:00", room: "Saal", place: "Rathaus" },
  };
}

/** A draft of a meeting with items by name; a name that begins with "-" is non-public. Ids by name. */
export async function draftMeeting(office: PersonViewer, organizationId: string, names: string[] = []) {
  const input = meetingInput(organizationId);
  const made = await createMeeting(office, input);
  if (!made.ok) throw new Error(made.refused);
  const items: Record<string, string> = {};
  for (const typed of names) {
    const name = typed.replace(/^-/, "");
    const part = typed === name ? ("public" as const) : ("nonPublic" as const);
    const verdict = await addAgendaItem(office, input.meetingId, { agendaItemId: randomUUID(), name, part });
    if (!verdict.ok) throw new Error(verdict.refused);
    items[name] = verdict.value.agendaItemId;
  }
  return { meetingId: input.meetingId, item: (name: string) => items[name] ?? randomUUID() };
}

/** The agenda as it is stored: "Ö 1 Eröffnung" in its order. */
export async function agendaOf(meetingId: string): Promise<string[]> {
  const rows = await database().agendaItem.findMany({ where: { meetingId }, orderBy: { position: "asc" } });
  return rows.map(({ number, name }) => `${number} ${name}`);
}

/** The status of the Response or refusal that the promise throws; null when it throws nothing. */
export async function statusOf(work: Promise<unknown>): Promise<number | null> {
  return work.then(
    () => null,
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown.status;
      const init = typeof thrown === "object" && thrown !== null && "init" in thrown ? thrown.init : null;
      if (init && typeof init === "object" && "status" in init) return Number(init.status);
      throw thrown;
    },
  );
}
