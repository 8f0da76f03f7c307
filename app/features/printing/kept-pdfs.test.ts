import { expect, test } from "vitest";
import { keptPdfs } from "./kept-pdfs.ts";

test("what was asked for longest ago makes room first", () => {
  const kept = keptPdfs(5);
  kept.keep("a", new Uint8Array(2));
  kept.keep("b", new Uint8Array(2));
  kept.find("a");
  kept.keep("c", new Uint8Array(2));
  expect([kept.find("a")?.byteLength, kept.find("b"), kept.find("c")?.byteLength]).toEqual([2, null, 2]);
});

test("a document that is too large alone is not kept and drives nothing out", () => {
  const kept = keptPdfs(5);
  kept.keep("a", new Uint8Array(5));
  kept.keep("b", new Uint8Array(6));
  expect([kept.find("a")?.byteLength, kept.find("b")]).toEqual([5, null]);
});

test("keeping the same document again counts its bytes once", () => {
  const kept = keptPdfs(5);
  for (let time = 0; time < 4; time++) kept.keep("a", new Uint8Array(3));
  expect(kept.find("a")?.byteLength).toBe(3);
});
