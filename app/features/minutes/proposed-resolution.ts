/** What a query reads of an item to know which resolution its paper proposes. */
export const proposalSelect = {
  consultations: {
    orderBy: { createdAt: "asc" },
    select: { role: true, paper: { select: { public: true, proposal: true } } },
  },
} as const;

export type ItemWithProposals = {
  public: boolean;
  consultations: { role: Role; paper: { public: boolean; proposal: string } }[];
};
type Role = "preliminary" | "decision" | "information";

/** The resolution that the item's first paper proposes, "" without one; a public item takes it from a public paper. */
export function proposedResolution({ public: isPublic, consultations }: ItemWithProposals): string {
  return findProposal({ public: isPublic, consultations }) ?? "";
}

/** As above, but null where no paper proposes anything. */
export function findProposal({ public: isPublic, consultations }: ItemWithProposals): string | null {
  const papers = consultations.map(({ paper }) => paper).filter((paper) => paper.public || !isPublic);
  return papers.find(({ proposal }) => proposal.trim() !== "")?.proposal ?? null;
}

/** What the body is to do with the item's paper; null without one. */
export function roleOf({ consultations }: { consultations: { role: Role }[] }): Role | null {
  return consultations[0]?.role ?? null;
}
