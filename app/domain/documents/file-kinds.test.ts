import { expect, test } from "vitest";
import { FILE_KINDS, fileVerdict, isMediaType, MOST_BYTES } from "./file-kinds.ts";

test.each(Object.entries(FILE_KINDS))("%s is accepted up to its limit and not one byte more", (sniffed, { most }) => {
  expect(fileVerdict({ sniffed, bytes: most }).ok).toBe(true);
  expect(fileVerdict({ sniffed, bytes: most + 1 })).toEqual({ ok: false, refused: "file-too-large" });
  expect(most).toBeLessThanOrEqual(MOST_BYTES);
});

test.each([
  "text/html",
  "image/svg+xml",
  "application/x-msdownload",
  "application/zip",
  "application/vnd.ms-word.document.macroEnabled.12",
  "toString",
  "",
])("content of the kind %j is refused", (sniffed) => {
  expect(isMediaType(sniffed)).toBe(false);
  expect(fileVerdict({ sniffed, bytes: 100 })).toEqual({ ok: false, refused: "file-kind-not-allowed" });
});

test("content that nothing recognises is refused", () => {
  expect(fileVerdict({ sniffed: null, bytes: 100 })).toEqual({ ok: false, refused: "file-kind-not-allowed" });
});

test("an empty file is refused", () => {
  expect(fileVerdict({ sniffed: "application/pdf", bytes: 0 })).toEqual({ ok: false, refused: "file-empty" });
});

test("only kinds that run no script are shown in the browser", () => {
  const shown = Object.entries(FILE_KINDS).filter(([, { inBrowser }]) => inBrowser);
  expect(shown.map(([type]) => type)).toEqual(["application/pdf", "image/png", "image/jpeg", "image/webp"]);
});
