import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import { extractText } from "#app/features/documents/extract-text.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { stopRedacting } from "#app/platform/redact/redactor.server.ts";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { adding, attachPdf, markContent, replacePdf } from "#tests/setup/marks.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { findOldPage } from "./find-old-page.server.ts";
import { listAnnotationsOfFile } from "./list-annotations.server.ts";
import { stopPlacing } from "./look-for.server.ts";
import { placeAnnotations } from "./place-annotations.server.ts";
import type { SettleAnnotationInput } from "./schema.ts";
import { settleAnnotation } from "./settle-annotation.server.ts";

beforeEach(resetDatabase);
afterAll(async () => {
  await stopReading();
  await stopPlacing();
  await stopRedacting();
});

const OLD = "Der Lageplan zeigt das Wehr an der alten Mühle.";
const NEW = [
  "Nach dem Gutachten ist die Brücke nicht mehr zu retten.",
  "Die Kosten tragen Stadt und Landkreis je zur Hälfte.",
  "Gebaut werden soll im Sommer des nächsten Jahres.",
].join("\n");

/** A document whose second version has none of the words that were marked in the first. */
async function townWithLostMark() {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, [OLD], { item: await createItem(town, { public: false }) });
  const place = { ...markContent().place, quote: "Wehr an der alten Mühle" };
  const mark = adding(fileId, { content: markContent({ kind: "highlight", text: "", place }) });
  await addAnnotation(town.member, mark);
  await nextVersion(town, fileId, [NEW, "Anlage"]);
  return { town, fileId, id: mark.id };
}

async function nextVersion(town: DocumentsTown, fileId: string, pages: string[]): Promise<void> {
  await replacePdf(town, fileId, pages);
  for (const { sha256 } of await database().fileText.findMany({ where: { state: "waiting" } }))
    await extractText(sha256);
  await placeAnnotations(fileId);
}

function settling(id: string, given: Partial<SettleAnnotationInput>): SettleAnnotationInput {
  const changedAt = "2026-11-20T18:00:00.000Z";
  return { id, write: randomUUID(), base: id, version: 2, changedAt, choice: "setAside", place: null, ...given };
}

const onWords = (quote: string, page = 1) => ({ page, quote, prefix: "", suffix: "", boxes: [] });

async function markOf(town: DocumentsTown, fileId: string) {
  return (await listAnnotationsOfFile(town.member, fileId))?.marks[0];
}

it("what found no place is put to words that its owner names; taken back, it is as it was, and nothing is forgotten", async () => {
  const { town, fileId, id } = await townWithLostMark();
  expect(await markOf(town, fileId)).toMatchObject({ state: "notPlaced", place: null });
  const placing = settling(id, { choice: "place", place: onWords("kosten  tragen") });
  expect(await settleAnnotation(town.member, placing)).toMatchObject({ ok: true, outcome: "kept" });
  const placed = await markOf(town, fileId);
  expect(placed).toMatchObject({ state: "byHand", place: { page: 1 }, made: { quote: "Wehr an der alten Mühle" } });
  expect(placed?.place?.boxes).toHaveLength(1);
  expect(await settleAnnotation(town.member, placing)).toMatchObject({ outcome: "known" });
  await settleAnnotation(town.member, settling(id, { choice: "takeBack" }));
  expect(await markOf(town, fileId)).toMatchObject({ state: "notPlaced", place: null });
  const rows = await database().annotationPlace.findMany({ where: { annotationId: id }, orderBy: { number: "asc" } });
  expect(rows.map(({ state }) => state)).toEqual(["notPlaced", "byHand", "notPlaced"]);
});

it("words that are not there, or twice, pages that are not there and marks without words are refused", async () => {
  const { town, id } = await townWithLostMark();
  const refusalOf = async (place: SettleAnnotationInput["place"], given: Partial<SettleAnnotationInput> = {}) => {
    const answer = await settleAnnotation(town.member, settling(id, { choice: "place", place, ...given }));
    return answer.ok ? null : answer.refused;
  };
  expect(await refusalOf(onWords("Lageplan"))).toBe("mark-words-missing");
  expect(await refusalOf(onWords("t"))).toBe("mark-words-missing");
  expect(await refusalOf(onWords("Kosten", 3))).toBe("invalid");
  expect(await refusalOf(onWords(""))).toBe("mark-words-missing");
  expect(await refusalOf(onWords("Kosten"), { version: 1 })).toBe("mark-file-closed");
  expect(await refusalOf(onWords("Kosten"), { version: 9 })).toBe("mark-file-closed");
});

it("what is left with its old page stays so in the next version, unless its words come back; a chosen place goes first", async () => {
  const { town, fileId, id } = await townWithLostMark();
  await settleAnnotation(town.member, settling(id, {}));
  expect(await markOf(town, fileId)).toMatchObject({ state: "setAside", place: null });
  await nextVersion(town, fileId, [`${NEW}\nNeu gefasst.`]);
  expect(await markOf(town, fileId)).toMatchObject({ state: "setAside" });
  await settleAnnotation(
    town.member,
    settling(id, { version: 3, choice: "place", place: onWords("Landkreis je zur Hälfte") }),
  );
  await nextVersion(town, fileId, ["Vorblatt", `${NEW}\nNeu gefasst.\n${OLD}`]);
  expect(await markOf(town, fileId)).toMatchObject({
    state: "kept",
    place: { page: 2, quote: "Landkreis je zur Hälfte" },
  });
});

it("for nobody else there is such a mark or its page, and for its owner only while the document is open to them", async () => {
  const { town, id } = await townWithLostMark();
  const png = await findOldPage(town.member, id);
  expect(
    Buffer.from(png ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  for (const stranger of [town.stranger, town.office, town.citizen]) expect(await findOldPage(stranger, id)).toBeNull();
  expect(await findOldPage(town.member, "x")).toBeNull();
  expect(await settleAnnotation(town.stranger, settling(id, {}))).toMatchObject({ refused: "mark-unknown" });
  await database().membership.deleteMany({ where: { personId: town.member.personId } });
  const outside = { ...town.member, seats: [] };
  expect(await findOldPage(outside, id)).toBeNull();
  expect(await settleAnnotation(outside, settling(id, {}))).toMatchObject({ refused: "mark-unknown" });
});
