import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";

/** Papers of the town by how far they may be read. */
export async function addPapers(
  bodyId: string,
  organizations: { department: string; school: string; finance: string },
  people: { author: string },
) {
  const published = await addPaper(bodyId, {
    reference: "VO/10742/23",
    name: "Beschaffung von Schulmöbeln",
    date: new Date("2023-06-12"),
    authorId: people.author,
    editorId: people.author,
    underDirectionOfId: organizations.department,
    proposal: "Der Beschaffung wird zugestimmt.",
    reasons: "Die Stühle der Grundschulen sind über zwanzig Jahre alt.\n\n- Grundschule Nord\n- Grundschule Süd",
    financialEffects: "Mittel stehen im Haushalt bereit.",
  });
  await database().paperAmount.createMany({
    data: [
      { paperId: published, budgetYear: 2023, cents: 29_100_000n, label: "Möbel", position: 1 },
      { paperId: published, budgetYear: 2024, cents: 37_400_000n, label: "Möbel", position: 2 },
    ],
  });
  await database().paperParticipation.create({
    data: { paperId: published, organizationId: organizations.department },
  });
  await database().paperCorrection.create({
    data: { paperId: published, version: 2, reason: "Der Betrag für 2024 war falsch addiert." },
  });
  return {
    published,
    /** Released, not yet published; it waits for the committee. */
    released: await addPaper(bodyId, {
      reference: "VO/10743/23",
      name: `${SECRET} Freigegebene Vorlage`,
      reasons: SECRET,
      state: "released",
      publishedAt: null,
      underDirectionOfId: organizations.department,
    }),
    draft: await addPaper(bodyId, {
      reference: "VO/10744/23",
      name: `${SECRET} Entwurf`,
      state: "draft",
      publishedAt: null,
      date: new Date("1999-01-01"),
    }),
    nonPublic: await addPaper(bodyId, {
      reference: "VO/10745/23",
      name: `${SECRET} Grundstücksverkauf`,
      reasons: SECRET,
      public: false,
    }),
  };
}

type PaperData = {
  reference: string;
  name: string;
  date?: Date;
  state?: "draft" | "released" | "published" | "concluded" | "withdrawn";
  type?: "resolution" | "information" | "motion" | "inquiry" | "amendment";
  public?: boolean;
  publishedAt?: Date | null;
  authorId?: string;
  editorId?: string;
  underDirectionOfId?: string;
  proposal?: string;
  reasons?: string;
  financialEffects?: string;
};

/** One more paper, public and published unless told otherwise; its id. */
export async function addPaper(bodyId: string, given: PaperData): Promise<string> {
  const data = {
    bodyId,
    type: "resolution" as const,
    state: "published" as const,
    date: new Date("2023-06-01"),
    publishedAt: new Date("2023-06-20T10:00:00Z"),
    ...given,
  };
  return (await database().paper.create({ data, select: { id: true } })).id;
}

/** The numbering schemes of a town: VO for the office's papers, A for the council's own. */
export async function addNumbering(bodyId: string): Promise<void> {
  await database().numberingScheme.createMany({
    data: [
      { bodyId, name: "Vorlagen", pattern: "VO/{number}/{yy}", types: ["resolution", "information"] },
      { bodyId, name: "Anträge", pattern: "A/{number}/{yy}", types: ["motion", "inquiry", "amendment"] },
    ],
  });
}
