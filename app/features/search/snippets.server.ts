import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { Prisma } from "#app/platform/db/generated/client.ts";
import { tsquery } from "./candidates.server.ts";
import { HIT_START, HIT_STOP, markWords, piecesOfMarked } from "./mark-words.ts";
import { typedWords } from "./search-query.ts";
import type { Piece } from "./search-views.ts";

const OPTIONS = `StartSel=${HIT_START}, StopSel=${HIT_STOP}, MaxFragments=2, MaxWords=22, MinWords=8, ShortWord=0, FragmentDelimiter=" … "`;

const texts = {
  papers: { from: Prisma.sql`paper p`, text: Prisma.sql`p.proposal || ' ' || p.reasons` },
  minutes: { from: Prisma.sql`minutes_section p`, text: Prisma.sql`p.record || ' ' || p.resolution` },
} as const;

/**
 * Words around the places found in long texts, by id. Ids of visible rows only: this reads whatever it is given.
 * Where the words stand in the title alone, the text's beginning is given.
 */
export async function listSnippets(
  viewer: Viewer,
  kind: keyof typeof texts,
  ids: readonly string[],
  text: string,
): Promise<Map<string, Piece[]>> {
  if (ids.length === 0) return new Map();
  const { from, text: column } = texts[kind];
  const rows = await reader(viewer).$queryRaw<{ id: string; marked: string }[]>`
    SELECT p.id, ts_headline('german', ${column}, ${tsquery(text)}, ${OPTIONS}) AS marked
    FROM ${from} WHERE p.id = ANY (${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, marked }) => {
      const flat = marked.replace(/\s+/g, " ").trim();
      return [id, flat.includes(HIT_START) ? piecesOfMarked(flat) : markWords(flat, typedWords(text))];
    }),
  );
}
