import { pageNumber, queryText } from "#app/platform/http/query-text.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { PAPER_TYPES, type PaperState, type PaperType } from "./paper-views.ts";

/** What a list of papers is narrowed to; what is missing does not narrow. */
export type PaperFilter = {
  /** Words that all occur in reference or title. */
  text?: string;
  type?: PaperType;
  state?: PaperState;
  year?: number;
  /** The department in charge. */
  departmentId?: string;
  /** Somewhere on the paper's way. */
  organizationId?: string;
  authorId?: string;
  /** Counted from 1; beyond the last page the last one is given. */
  page?: number;
};

/**
 * Reads the filter out of an address. A value that cannot be meant is left out instead of refused: the list answers
 * every address.
 */
export function readPaperFilter(query: URLSearchParams): PaperFilter {
  const type = query.get("type");
  const year = query.get("year") ?? "";
  const department = query.get("department");
  return {
    text: queryText(query.get("q")) || undefined,
    type: PAPER_TYPES.find((known) => known === type),
    year: /^(19|20|21)\d{2}$/.test(year) ? Number(year) : undefined,
    departmentId: isUuid(department) ? department : undefined,
    page: pageNumber(query.get("page")),
  };
}

/** The address of a page of the list with the same filter. */
export function paperListAddress(filter: PaperFilter, page: number): string {
  const query = new URLSearchParams();
  if (filter.text) query.set("q", filter.text);
  if (filter.type) query.set("type", filter.type);
  if (filter.year) query.set("year", String(filter.year));
  if (filter.departmentId) query.set("department", filter.departmentId);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/papers?${query}` : "/papers";
}
