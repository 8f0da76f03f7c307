import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { Prisma } from "#app/platform/db/generated/client.ts";
import { likeAnywhere, literalLike } from "#app/platform/db/like.ts";
import { prefixQuery, typedWords } from "./search-query.ts";
import type { SearchKind } from "./search-views.ts";

/** The most places of one kind that a search looks through; what is visible of them is counted exactly. */
const MOST = 5_000;

/**
 * Ids of what the words are found in, the best first. It says nothing about who may see it: the caller narrows the ids
 * with the feature's where-builder before anything of them is shown or counted.
 */
export async function findCandidates(viewer: Viewer, kind: SearchKind, text: string): Promise<string[]> {
  const rows = await reader(viewer).$queryRaw<{ id: string }[]>(statements[kind](viewer.bodyId, text));
  return rows.map((row) => row.id);
}

// why: the expressions are those of the indexes; written otherwise, PostgreSQL would not use them.
const statements = {
  papers: (bodyId: string, text: string) => Prisma.sql`
    SELECT p.id FROM paper p
    WHERE p.body_id = ${bodyId}::uuid AND (
      to_tsvector('german', p.name || ' ' || p.proposal || ' ' || p.reasons) @@ ${tsquery(text)}
      OR ${everyWordIn(Prisma.sql`p.reference || ' ' || p.name`, text)}
    )
    ORDER BY (lower(p.reference) = lower(${text})) DESC, (p.reference ILIKE ${`${literalLike(text)}%`}) DESC,
      ${everyWordIn(Prisma.sql`p.reference || ' ' || p.name`, text)} DESC,
      ts_rank(to_tsvector('german', p.name || ' ' || p.proposal || ' ' || p.reasons), ${tsquery(text)}) DESC,
      p.date DESC, p.id
    LIMIT ${MOST}`,
  agendaItems: (bodyId: string, text: string) => Prisma.sql`
    SELECT i.id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    WHERE m.body_id = ${bodyId}::uuid AND (
      to_tsvector('german', i.name) @@ ${tsquery(text)} OR ${everyWordIn(Prisma.sql`i.name`, text)}
    )
    ORDER BY m.starts_at DESC, i.position LIMIT ${MOST}`,
  minutes: (bodyId: string, text: string) => Prisma.sql`
    SELECT s.id FROM minutes_section s JOIN minutes n ON n.id = s.minutes_id JOIN meeting m ON m.id = n.meeting_id
    WHERE m.body_id = ${bodyId}::uuid AND to_tsvector('german', s.record || ' ' || s.resolution) @@ ${tsquery(text)}
    ORDER BY ts_rank(to_tsvector('german', s.record || ' ' || s.resolution), ${tsquery(text)}) DESC,
      m.starts_at DESC, s.id LIMIT ${MOST}`,
  meetings: (bodyId: string, text: string) => Prisma.sql`
    SELECT m.id FROM meeting m JOIN organization o ON o.id = m.organization_id JOIN body b ON b.id = m.body_id
    WHERE m.body_id = ${bodyId}::uuid AND ${everyWordIn(
      Prisma.sql`m.name || ' ' || o.name || ' ' || o.short_name || ' ' ||
        to_char(m.starts_at AT TIME ZONE b.time_zone, 'DD.MM.YYYY') || ' ' || m.place || ' ' || m.room`,
      text,
    )}
    ORDER BY m.starts_at DESC, m.id LIMIT ${MOST}`,
  organizations: (bodyId: string, text: string) => Prisma.sql`
    SELECT o.id FROM organization o
    WHERE o.body_id = ${bodyId}::uuid AND ${everyWordIn(Prisma.sql`o.name || ' ' || o.short_name`, text)}
    ORDER BY (lower(o.short_name) = lower(${text})) DESC, o.position, o.name, o.id LIMIT ${MOST}`,
  people: (bodyId: string, text: string) => Prisma.sql`
    SELECT p.id FROM person p
    WHERE p.body_id = ${bodyId}::uuid
      AND ${everyWordIn(Prisma.sql`coalesce(p.title, '') || ' ' || p.given_name || ' ' || p.family_name`, text)}
    ORDER BY p.family_name, p.given_name, p.id LIMIT ${MOST}`,
} satisfies Record<SearchKind, (bodyId: string, text: string) => Prisma.Sql>;

/** The words with their German endings taken off, each also as a beginning; finds nothing without a word. */
export function tsquery(text: string): Prisma.Sql {
  return Prisma.sql`to_tsquery('german', ${prefixQuery(text)})`;
}

function everyWordIn(expression: Prisma.Sql, text: string): Prisma.Sql {
  return Prisma.sql`((${expression}) ILIKE ALL (${typedWords(text).map(likeAnywhere)}::text[]))`;
}
