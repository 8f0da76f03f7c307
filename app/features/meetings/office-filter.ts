import { pageNumber } from "#app/platform/http/query-text.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { MeetingState } from "./meeting-views.ts";

export const MEETING_STATES = ["draft", "scheduled", "invited", "running", "closed", "cancelled"] as const;
export const PERIODS = ["upcoming", "past", "all"] as const;

export type OfficeFilter = {
  organizationId: string | null;
  state: MeetingState | null;
  period: (typeof PERIODS)[number];
  page: number;
};

/** The filter that an address asks for; what is no filter is taken as none. */
export function officeFilterOf(search: URLSearchParams): OfficeFilter {
  const [organization, state, period] = [search.get("organization"), search.get("state"), search.get("period")];
  return {
    organizationId: isUuid(organization) ? organization : null,
    state: MEETING_STATES.find((known) => known === state) ?? null,
    period: PERIODS.find((known) => known === period) ?? "upcoming",
    page: pageNumber(search.get("page")),
  };
}

/** The address of the list with this filter. */
export function addressOfFilter({ organizationId, state, period, page }: OfficeFilter): string {
  const search = new URLSearchParams();
  if (organizationId) search.set("organization", organizationId);
  if (state) search.set("state", state);
  if (period !== "upcoming") search.set("period", period);
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `/office/meetings?${search}` : "/office/meetings";
}
