import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";

/** A finished, published meeting with minutes, published too unless told otherwise, and one that is not published yet; ids by name. */
export async function addMeetings(
  bodyId: string,
  organizations: { council: string; finance: string; closed: string },
  papers: { published: string; released: string; nonPublic: string },
  minutesState: "published" | "draft" = "published",
) {
  const { council, finance, closed } = organizations;
  const finished = await addMeeting(bodyId, finance, {
    state: "closed",
    startsAt: new Date("2023-07-05T16:00:00Z"),
    startedAt: new Date("2023-07-05T16:00:00Z"),
    endedAt: new Date("2023-07-05T17:35:00Z"),
    publishedAt: new Date("2023-06-28T10:00:00Z"),
  });
  const planned = await addMeeting(bodyId, finance, { name: `${SECRET} Sitzung`, state: "invited", publishedAt: null });
  const items = {
    publicItem: await addAgendaItem(finished, 1, "Ö 7", "Beschaffung von Schulmöbeln", true),
    nonPublicItem: await addAgendaItem(finished, 2, "N 1", `${SECRET} Grundstücksverkauf`, false),
    plannedItem: await addAgendaItem(planned, 1, "Ö 1", `${SECRET} Freigegebene Vorlage`, true),
  };
  await addConsultation(papers.published, finance, 1, { role: "preliminary", agendaItemId: items.publicItem });
  await addConsultation(papers.published, closed, 2, { role: "information" });
  await addConsultation(papers.published, organizations.council, 3, { role: "decision", authoritative: true });
  await addConsultation(papers.published, council, 4, { role: "information", public: false });
  await addConsultation(papers.nonPublic, finance, 1, { agendaItemId: items.nonPublicItem, public: false });
  await addConsultation(papers.released, finance, 1, { agendaItemId: items.plannedItem });
  const minutes = await database().minutes.create({ data: { meetingId: finished }, select: { id: true } });
  await database().minutesSection.createMany({
    data: [
      {
        minutesId: minutes.id,
        agendaItemId: items.publicItem,
        record: "Ein Mitglied fragt nach der Lieferzeit der Drehstühle.",
        resolution: "Der Beschaffung wird zugestimmt.",
        decisionType: "adoptedUnchanged",
      },
      { minutesId: minutes.id, agendaItemId: items.nonPublicItem, public: false, record: SECRET, resolution: SECRET },
    ],
  });
  if (minutesState === "published") await publishMinutes(minutes.id);
  return { meetings: { finished, planned }, items, minutesId: minutes.id };
}

/** Sets the minutes published, as the last step: published sections keep their words. */
export async function publishMinutes(minutesId: string): Promise<void> {
  await database().minutes.update({
    where: { id: minutesId },
    data: { state: "published", publishedAt: new Date("2023-08-01T10:00:00Z") },
  });
}

type MeetingData = {
  name?: string;
  state?: "draft" | "scheduled" | "invited" | "running" | "closed" | "cancelled";
  startsAt?: Date;
  startedAt?: Date;
  endedAt?: Date;
  publishedAt?: Date | null;
};

/** One more meeting, invited and published unless told otherwise; its id. */
export async function addMeeting(bodyId: string, organizationId: string, given: MeetingData = {}): Promise<string> {
  const data = {
    bodyId,
    organizationId,
    name: "Sitzung",
    state: "invited" as const,
    startsAt: new Date("2027-03-03T17:00:00Z"),
    publishedAt: new Date("2023-06-28T10:00:00Z"),
    room: "Huldigungssaal",
    place: "Rathaus",
    ...given,
  };
  return (await database().meeting.create({ data, select: { id: true } })).id;
}

/** One more agenda item; its id. */
export async function addAgendaItem(
  meetingId: string,
  position: number,
  number: string,
  name: string,
  isPublic: boolean,
): Promise<string> {
  const data = { meetingId, position, number, name, public: isPublic };
  return (await database().agendaItem.create({ data, select: { id: true } })).id;
}

type ConsultationData = {
  role?: "preliminary" | "decision" | "information";
  authoritative?: boolean;
  public?: boolean;
  agendaItemId?: string;
};

/** One more step of a paper's way; its id. */
export async function addConsultation(
  paperId: string,
  organizationId: string,
  position: number,
  given: ConsultationData = {},
): Promise<string> {
  const data = { paperId, organizationId, position, role: "decision" as const, ...given };
  return (await database().consultation.create({ data, select: { id: true } })).id;
}
