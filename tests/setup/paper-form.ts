import type { PaperInput } from "#app/features/papers/schema.ts";

/** What an office would type for a small paper; fields are overwritten by what is given. */
export function paperFields(given: Partial<PaperInput> = {}): PaperInput {
  return {
    type: "resolution",
    name: "Neue Stühle für die Grundschule",
    date: "2026-11-02" as PaperInput["date"],
    public: true,
    participating: [],
    proposal: "Der Beschaffung wird zugestimmt.",
    reasons: "",
    financialEffects: "",
    amounts: [],
    steps: [],
    files: [],
    upload: [],
    newFilesPublic: false,
    ...given,
  };
}

/** One step of a paper's way, preparing and public unless told otherwise. */
export function step(organizationId: string, given: Partial<PaperInput["steps"][number]> = {}) {
  return { id: null, organizationId, role: "preliminary" as const, authoritative: false, public: true, ...given };
}
