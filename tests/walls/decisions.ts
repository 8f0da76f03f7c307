/**
 * The decision for each table and view: how many rows of the planted town the anonymous reader gets, and which columns
 * it may select. A new table, view or column fails the test until it is decided here and granted in a migration.
 */
export const PUBLIC_RELATIONS: Record<string, { rows: number; columns: string }> = {
  agenda_item: {
    rows: 2,
    columns:
      "id meeting_id parent_id position number public name state called_at closed_at created_at updated_at supplemented_at second_session",
  },
  agenda_item_file: { rows: 1, columns: "agenda_item_id file_id position" },
  attendance: { rows: 1, columns: "id meeting_id person_id mode starts_at ends_at" },
  body: {
    rows: 1,
    columns:
      "id name short_name land time_zone list_non_public_items website contact_email created_at updated_at colour arms_sha256",
  },
  consultation: {
    rows: 2,
    columns: "id paper_id organization_id agenda_item_id position role authoritative public created_at updated_at",
  },
  disruption: { rows: 1, columns: "id meeting_id person_id starts_at ends_at" },
  exclusion: { rows: 1, columns: "id agenda_item_id person_id starts_at ends_at by_body disclosed" },
  file: { rows: 1, columns: "id body_id name public created_at updated_at" },
  file_page: { rows: 1, columns: "sha256 number text width height" },
  file_text: { rows: 1, columns: "sha256 state page_count language" },
  file_version: { rows: 1, columns: "id file_id version file_name sha256 byte_size media_type page_count created_at" },
  legislative_term: { rows: 0, columns: "id body_id name start_date end_date" },
  meeting: {
    rows: 2,
    columns:
      "id body_id organization_id name state starts_at ends_at started_at ended_at room place published_at cancel_reason version created_at updated_at",
  },
  membership: {
    rows: 7,
    columns: "id person_id organization_id role voting_right on_behalf_of_id start_date end_date created_at updated_at",
  },
  minutes: {
    rows: 1,
    columns: "id meeting_id state published_at created_at updated_at log_head approved_in approved_on",
  },
  minutes_correction: { rows: 0, columns: "id section_id text corrected_at" },
  minutes_section: {
    rows: 1,
    columns: "id minutes_id agenda_item_id public record resolution decision_type version created_at updated_at",
  },
  organization: {
    rows: 6,
    columns:
      "id body_id term_id kind name short_name statutory_members meets_in_public public position start_date end_date created_at updated_at",
  },
  paper: {
    rows: 1,
    columns:
      "id body_id reference type name state public published_at date author_id editor_id under_direction_of_id proposal reasons financial_effects version created_at updated_at",
  },
  paper_amount: { rows: 2, columns: "id paper_id budget_year cents label position" },
  paper_correction: { rows: 1, columns: "id paper_id version reason corrected_at" },
  paper_file: { rows: 1, columns: "paper_id file_id position" },
  paper_participation: { rows: 1, columns: "paper_id organization_id position" },
  person: { rows: 5, columns: "id body_id form_of_address title given_name family_name created_at updated_at" },
  poll: {
    rows: 1,
    columns:
      "id meeting_id agenda_item_id kind state question round rule norm statutory seated present eligible epoch cast yes no abstain invalid result needed announced announced_note result_hash closed_at published_at created_at updated_at box_root elected_id election_outcome lot_drawn_by matter needs_approval on_paper wording",
  },
  candidate_votes: { rows: 1, columns: "poll_id epoch candidate_id votes" },
  named_vote: { rows: 1, columns: "poll_id person_id choice faction_id on_request" },
  poll_approval: { rows: 1, columns: "poll_id approved_on reference" },
  poll_candidate: { rows: 1, columns: "id poll_id position name person_id" },
  poll_tracker: { rows: 1, columns: "poll_id epoch tracker" },
  public_closed_item: { rows: 1, columns: "meeting_id number position" },
  public_quorum_act: { rows: 1, columns: "meeting_id number at present members outcome" },
  substitution: { rows: 1, columns: "id meeting_id substitute_id member_id starts_at ends_at" },
};

/** Tables that give the anonymous reader nothing at all: no column, no row, no count. */
export const CLOSED_TABLES = [
  "_prisma_migrations",
  "account",
  "annotation",
  "annotation_place",
  "ballot",
  "event",
  "guard_decision",
  "guard_finding",
  "guard_look",
  "numbering_counter",
  "motion",
  "numbering_scheme",
  "office_duty",
  "outbox",
  "paper_version",
  "participation_breach",
  "poll_voter",
  "procedure_rule",
  "recovery_code",
  "sealed",
  "session",
  "session_log",
  "speaker_list",
  "speaker_request",
  "unanswered_call",
];

/**
 * Text columns in which nothing can be hidden, so that the planted town has no canary there: every row is public, or the
 * column takes only values of a list.
 */
export const NEVER_HIDDEN = [
  "_prisma_migrations.*",
  "body.*",
  "legislative_term.*",
  "file_page.sha256",
  "file_text.*",
  "file_version.sha256",
  "guard_decision.deed",
  "guard_finding.kind",
  "guard_finding.sha256",
  "guard_look.*",
  "public_closed_item.number",
  "public_quorum_act.outcome",
];

/**
 * References of readable rows that may lead to a row the reader does not get. Each tells an id and nothing more, and
 * every address answers such an id as it answers an unknown one.
 * consultation: a step keeps its item while the agenda is not published yet. The others: a public paper's department, a
 * membership's faction and a body's term may be hidden after the fact.
 */
export const MAY_LEAD_NOWHERE = [
  "consultation.agenda_item_id",
  "membership.on_behalf_of_id",
  "paper.under_direction_of_id",
];

/** Functions with the owner's rights that the reader's policies call; each tells one value of a known id. */
export const TRUSTED_FUNCTIONS = ["file_is_public", "newest_file_version"];
