import { expect, test } from "vitest";
import { freshDraft, readKept, withAnswer, withKept, withServer } from "./section-draft.ts";

const SECTION = { record: "Alt.", resolution: "", version: 3 };
const typed = (record: string) => ({
  ...freshDraft(SECTION),
  text: { record, resolution: "" },
  state: "saving" as const,
});

test("a saved text is saved; what was typed meanwhile waits", () => {
  const sent = { record: "Neu.", resolution: "" };
  expect(withAnswer(typed("Neu."), sent, { ok: true, version: 4 })).toMatchObject({ state: "saved", version: 4 });
  expect(withAnswer(typed("Neu. Mehr."), sent, { ok: true, version: 4 })).toMatchObject({
    state: "waiting",
    version: 4,
    text: { record: "Neu. Mehr." },
  });
});

test("when somebody else was faster the own text stays beside theirs", () => {
  const current = { record: "Fremd.", resolution: "", version: 9 };
  const draft = withAnswer(
    typed("Neu."),
    { record: "Neu.", resolution: "" },
    {
      ok: false,
      refused: "changed-meanwhile",
      current,
    },
  );
  expect(draft).toMatchObject({ state: "conflict", theirs: current, text: { record: "Neu." } });
});

test("any other refusal is named and keeps the text", () => {
  const draft = withAnswer(
    typed("Neu."),
    { record: "Neu.", resolution: "" },
    {
      ok: false,
      refused: "too-long|100000",
      current: null,
    },
  );
  expect(draft).toMatchObject({ state: "refused", refused: "too-long|100000", text: { record: "Neu." } });
});

test("a text this device kept goes on where it continued the saved one", () => {
  expect(withKept(freshDraft(SECTION), { record: "Weiter.", resolution: "", version: 3 })).toMatchObject({
    state: "waiting",
    restored: true,
    text: { record: "Weiter." },
  });
});

test("a text this device kept stands beside what others have saved since", () => {
  expect(withKept(freshDraft(SECTION), { record: "Weiter.", resolution: "", version: 2 })).toMatchObject({
    state: "conflict",
    text: { record: "Weiter." },
    theirs: SECTION,
  });
});

test("a kept text that is saved already, or is broken, changes nothing", () => {
  const draft = freshDraft(SECTION);
  expect(withKept(draft, { ...SECTION, record: "Alt." })).toBe(draft);
  for (const json of [null, "", "{", "null", "[]", '{"record":1}']) expect(readKept(json)).toBeNull();
});

test("news from the server are taken over only where nothing is unsaved", () => {
  const news = { record: "Fremd.", resolution: "", version: 4 };
  expect(withServer(freshDraft(SECTION), news).text.record).toBe("Fremd.");
  expect(withServer(typed("Neu."), news).text.record).toBe("Neu.");
  expect(withServer(freshDraft(SECTION), SECTION).version).toBe(3);
});
