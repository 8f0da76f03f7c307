import { MARK_KINDS, type MarkKind } from "#app/domain/annotations/mark.ts";
import { pageNumber, queryText } from "#app/platform/http/query-text.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** What the list of the own marks is narrowed to; kept in the address. */
export type MarkFilter = {
  text: string;
  kind: MarkKind | null;
  fileId: string | null;
  meetingId: string | null;
  /** only those that found no place in the newest version of their document */
  lost: boolean;
  page: number;
};

/** Reads the filter out of an address; what can not be meant is left out. */
export function readMarkFilter(parameters: URLSearchParams): MarkFilter {
  const id = (name: string) => {
    const value = parameters.get(name);
    return isUuid(value) ? value : null;
  };
  return {
    text: queryText(parameters.get("q")),
    kind: MARK_KINDS.find((kind) => kind === parameters.get("kind")) ?? null,
    fileId: id("file"),
    meetingId: id("meeting"),
    lost: parameters.get("lost") === "1",
    page: pageNumber(parameters.get("page")),
  };
}

/** The address of one page of the list, or of the same marks as a file of another form. */
export function marksAddress(filter: MarkFilter, page: number, path = "/my/annotations"): string {
  const { text, kind, fileId, meetingId, lost } = filter;
  const given = {
    q: text,
    kind,
    file: fileId,
    meeting: meetingId,
    lost: lost ? "1" : null,
    page: page > 1 ? String(page) : null,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The page of the viewer on which a mark stands. */
export function markAddress(fileId: string, page: number): string {
  return `/files/${fileId}/view#page=${page}`;
}

/** The viewer with the marks beside the pages, where a mark without a place can be put somewhere. */
export function marksPanelAddress(fileId: string): string {
  return `/files/${fileId}/view#marks`;
}
