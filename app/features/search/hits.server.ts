import { sortedName } from "#app/domain/council/person-name.ts";
import { holdsOn, today } from "#app/features/council/today.server.ts";
import { membershipsVisibleTo } from "#app/features/council/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { markWords } from "./mark-words.ts";
import { typedWords } from "./search-query.ts";
import type { Hit, Piece, SearchKind } from "./search-views.ts";
import { listSnippets } from "./snippets.server.ts";

/**
 * What is shown of hits, in the order of the ids.
 * @param ids of visible rows only, as `listVisibleIds` gives them
 */
export async function readHits(viewer: Viewer, kind: SearchKind, ids: readonly string[], text: string): Promise<Hit[]> {
  const mark = (title: string) => markWords(title, typedWords(text));
  const hits = await readers[kind]({ viewer, ids: [...ids], text, mark });
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Asked = { viewer: Viewer; ids: string[]; text: string; mark: (title: string) => Piece[] };

const readers = {
  papers: readPapers,
  agendaItems: readAgendaItems,
  minutes: readSections,
  meetings: readMeetings,
  organizations: readOrganizations,
  people: readPeople,
} satisfies Record<SearchKind, (asked: Asked) => Promise<Hit[]>>;

const meetingLabel = { select: { startsAt: true, organization: { select: { name: true } } } } as const;

async function readPapers({ viewer, ids, text, mark }: Asked): Promise<Hit[]> {
  const rows = await reader(viewer).paper.findMany({
    where: { id: { in: ids } },
    select: { id: true, reference: true, name: true, date: true, public: true },
  });
  const snippets = await listSnippets(viewer, "papers", ids, text);
  return rows.map(({ id, reference, name, date, public: isPublic }) => ({
    id,
    href: `/papers/${id}`,
    title: mark(name),
    label: reference,
    at: date,
    snippet: snippets.get(id) ?? [],
    public: isPublic,
  }));
}

async function readAgendaItems({ viewer, ids, mark }: Asked): Promise<Hit[]> {
  const rows = await reader(viewer).agendaItem.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, name: true, public: true, meeting: meetingLabel },
  });
  return rows.map(({ id, number, name, public: isPublic, meeting }) => ({
    id,
    href: `/agenda-items/${id}`,
    title: mark(name),
    label: `${number}, ${meeting.organization.name}`,
    at: meeting.startsAt,
    snippet: [],
    public: isPublic,
  }));
}

async function readSections({ viewer, ids, text, mark }: Asked): Promise<Hit[]> {
  const rows = await reader(viewer).minutesSection.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      public: true,
      agendaItem: { select: { id: true, number: true, name: true, meeting: meetingLabel } },
    },
  });
  const snippets = await listSnippets(viewer, "minutes", ids, text);
  return rows.map(({ id, public: isPublic, agendaItem: { id: itemId, number, name, meeting } }) => ({
    id,
    href: `/agenda-items/${itemId}/extract`,
    title: mark(name),
    label: `${number}, ${meeting.organization.name}`,
    at: meeting.startsAt,
    snippet: snippets.get(id) ?? [],
    public: isPublic,
  }));
}

async function readMeetings({ viewer, ids, mark }: Asked): Promise<Hit[]> {
  const rows = await reader(viewer).meeting.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, startsAt: true, organization: { select: { name: true } } },
  });
  return rows.map(({ id, name, startsAt, organization }) => ({
    id,
    href: `/meetings/${id}`,
    title: mark(organization.name),
    label: name,
    at: startsAt,
    snippet: [],
    public: true,
  }));
}

async function readOrganizations({ viewer, ids, mark }: Asked): Promise<Hit[]> {
  const rows = await reader(viewer).organization.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, shortName: true, public: true },
  });
  return rows.map(({ id, name, shortName, public: isPublic }) => ({
    id,
    href: `/organizations/${id}`,
    title: mark(name),
    label: shortName,
    at: null,
    snippet: [],
    public: isPublic,
  }));
}

async function readPeople({ viewer, ids, mark }: Asked): Promise<Hit[]> {
  const day = await today();
  const rows = await reader(viewer).person.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: { AND: [membershipsVisibleTo(viewer), holdsOn(day)] },
        orderBy: { organization: { position: "asc" } },
        select: { organization: { select: { shortName: true } } },
      },
    },
  });
  return rows.map(({ id, memberships, ...name }) => ({
    id,
    href: `/people/${id}`,
    title: mark(sortedName(name)),
    label: [...new Set(memberships.map((membership) => membership.organization.shortName))].join(", "),
    at: null,
    snippet: [],
    public: true,
  }));
}
