import { type DecisionType, proposeDecisionType } from "#app/domain/minutes/decision-type.ts";
import { isComplete, type MissingPart, missingParts, resolutionChanged } from "#app/domain/minutes/missing-parts.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { Outcome } from "./announced-outcome.server.ts";
import { findProposal, proposalSelect, roleOf } from "./proposed-resolution.ts";

/** One item's part of the minutes as those who write them see it. */
export type DeskSection = {
  agendaItemId: string;
  number: string;
  name: string;
  public: boolean;
  record: string;
  resolution: string;
  decisionType: DecisionType | null;
  /** What the announced result and the paper suggest. */
  proposed: DecisionType;
  outcome: Outcome | null;
  /** A vote runs, or waits for its announcement. */
  pollInTheAir: boolean;
  version: number;
  missing: MissingPart[];
  /** Nothing hinders its publication. */
  complete: boolean;
  corrections: { id: string; text: string; correctedAt: Date }[];
};

/**
 * The sections of a meeting's minutes in the order of the agenda. Items without a section yet are shown as the section
 * that the first write would make. The caller has asked for the right "minutes.readDraft".
 */
export async function listDeskSections(db: Pick<Tx, "agendaItem">, meetingId: string): Promise<DeskSection[]> {
  const rows = await db.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      name: true,
      public: true,
      ...proposalSelect,
      polls: {
        where: { state: { in: ["open", "closed", "published"] } },
        orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
        select: { state: true, announced: true, needsApproval: true },
      },
      section: {
        select: {
          record: true,
          resolution: true,
          decisionType: true,
          version: true,
          corrections: { orderBy: { correctedAt: "asc" }, select: { id: true, text: true, correctedAt: true } },
        },
      },
    },
  });
  return rows.map(({ id, section, polls, consultations, ...item }) => {
    const proposal = findProposal({ public: item.public, consultations });
    const text = section ?? { record: "", resolution: proposal ?? "", decisionType: null, version: 1, corrections: [] };
    const decided = polls.filter(({ state }) => state === "published").at(-1);
    const outcome = decided?.announced ?? null;
    const needsApproval = decided?.needsApproval ?? false;
    const parts = { ...text, outcome };
    const changed = resolutionChanged(text.resolution, proposal);
    const role = roleOf({ consultations });
    const proposed = proposeDecisionType({ outcome, role, resolutionChanged: changed, needsApproval });
    const pollInTheAir = polls.some(({ state }) => state !== "published");
    const complete = isComplete(parts) && !pollInTheAir;
    return {
      agendaItemId: id,
      ...item,
      ...parts,
      proposed,
      pollInTheAir,
      missing: missingParts(parts),
      complete,
    };
  });
}
