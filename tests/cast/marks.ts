import type { MarkColour, MarkKind } from "#app/domain/annotations/mark.ts";
import type { FactionKey } from "./organizations.ts";
import type { PersonKey } from "./people.ts";

export type CastMark = {
  readonly person: PersonKey;
  readonly kind: Exclude<MarkKind, "drawing">;
  readonly colour: MarkColour;
  /** Which section of the document it lies on; its first words are marked. A bookmark has none. */
  readonly section: "first" | "second" | null;
  readonly text: string;
  readonly sharedWith: FactionKey | null;
};

const own = { colour: "yellow", section: "first", text: "", sharedWith: null } as const;

/** What council members have marked in the newest public document; its second section is written anew later. */
export const marks: readonly CastMark[] = [
  { ...own, person: "cemal", kind: "highlight" },
  { ...own, person: "cemal", kind: "highlight", section: "second", colour: "red", text: "Woher kommt diese Angabe?" },
  { ...own, person: "cemal", kind: "bookmark", section: null, text: "Hier weiterlesen" },
  {
    ...own,
    ...{ person: "cemal", kind: "note", colour: "green", sharedWith: "factionA" },
    text: "Das sollten wir in der Fraktion besprechen. Wer übernimmt die Rückfrage an die Verwaltung?",
  },
  { ...own, person: "antje", kind: "underline", colour: "blue" },
  {
    ...own,
    ...{ person: "antje", kind: "note", section: "second", sharedWith: "factionA" },
    text: "Ich frage im Ausschuss nach.",
  },
  { ...own, person: "tjark", kind: "highlight", section: "second", text: "Zahlen mit dem letzten Jahr vergleichen." },
  { ...own, person: "gerrit", kind: "note", text: "Steht so nicht im Haushaltsplan, bitte prüfen." },
];

/** What stands in the second section once the document has been written anew. */
export const newSection = [
  "Dieser Abschnitt ist nach der Beratung im Ausschuss neu gefasst worden. Die früheren Angaben gelten nicht mehr.",
];
