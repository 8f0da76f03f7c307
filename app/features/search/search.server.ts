import type { Viewer } from "#app/features/permissions/viewer.ts";
import { findCandidates } from "./candidates.server.ts";
import { readHits } from "./hits.server.ts";
import { LEAST_CHARACTERS, plainWords, type SearchQuery } from "./search-query.ts";
import { type HitGroup, SEARCH_KINDS, type SearchAnswer, type SearchKind } from "./search-views.ts";
import { listVisibleIds } from "./visible-ids.server.ts";

const HITS_OF_A_GROUP = 5;
const HITS_OF_A_PAGE = 20;

/**
 * Looks for the words in everything the asker may know of: papers, agenda items, published minutes, meetings,
 * organizations, people. Lists and counts go through the same where-builders as the pages they lead to.
 * @param viewer who asks; citizens search as the public reader
 * @param query what was typed; with a kind only that kind is listed, page by page
 */
export async function search(viewer: Viewer, { text, kind, page }: SearchQuery): Promise<SearchAnswer> {
  const problem = problemOf(text);
  const nothing = { query: text, problem, groups: [], total: 0, kind, page: 1, pageCount: 1 };
  if (problem) return nothing;
  const found = await Promise.all(SEARCH_KINDS.map((one) => look(viewer, one, text)));
  const total = found.reduce((sum, one) => sum + one.total, 0);
  if (kind === null) {
    const groups = found.filter((one) => one.total > 0).map((one) => groupOf(viewer, one, text, 0, HITS_OF_A_GROUP));
    return { ...nothing, groups: await Promise.all(groups), total };
  }
  const asked = found.find((one) => one.kind === kind && one.total > 0);
  if (!asked) return { ...nothing, total };
  const pageCount = Math.ceil(asked.total / HITS_OF_A_PAGE);
  const shown = Math.min(page, pageCount);
  const group = await groupOf(viewer, asked, text, (shown - 1) * HITS_OF_A_PAGE, HITS_OF_A_PAGE);
  return { ...nothing, groups: [group], total, page: shown, pageCount };
}

type Found = { kind: SearchKind; ids: string[]; total: number };

async function look(viewer: Viewer, kind: SearchKind, text: string): Promise<Found> {
  const candidates = await findCandidates(viewer, kind, text);
  const ids = candidates.length === 0 ? [] : await listVisibleIds(viewer, kind, candidates);
  return { kind, ids, total: ids.length };
}

async function groupOf(viewer: Viewer, found: Found, text: string, skip: number, take: number): Promise<HitGroup> {
  const hits = await readHits(viewer, found.kind, found.ids.slice(skip, skip + take), text);
  return { kind: found.kind, total: found.total, hits };
}

function problemOf(text: string): SearchAnswer["problem"] {
  if (text === "") return "empty";
  return plainWords(text).join("").length < LEAST_CHARACTERS ? "too-short" : null;
}
