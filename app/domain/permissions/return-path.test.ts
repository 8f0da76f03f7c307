import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test.each([
  "/",
  "/my",
  "/meetings?view=month&month=2026-11",
  "/papers/4b1f#texts",
  "/search?q=Stra%C3%9Fe",
  "/a/../b",
  "/search?q=https://elsewhere.example",
])("goes back to the own path %s", (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  "",
  "my",
  "//elsewhere.example",
  "///elsewhere.example",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "https://elsewhere.example",
  "https:/elsewhere.example",
  "javascript:alert(1)",
  "/.//elsewhere.example",
  "/a/..//elsewhere.example",
  "/%2e//elsewhere.example",
  "/a/%2E%2e//elsewhere.example",
  "/\t/elsewhere.example",
  "/\n/elsewhere.example",
  " /my",
  "/my\u0000",
  "/my\u202e",
  "/sign-in",
  "/sign-in/second-factor",
  "/sign-in?to=/my",
  "/sign-out",
  `/${"a".repeat(2000)}`,
])("does not go back to %j", (path) => {
  expect(safeReturnPath(path)).toBeNull();
});

test.each([null, undefined, 7, ["/my"], { path: "/my" }])("does not go back to something that is no text: %j", (to) => {
  expect(safeReturnPath(to)).toBeNull();
});

test("what it lets through never leaves the site, whatever was typed", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2e",
    "evil.example",
    ":",
    "https",
    "?",
    "#",
    "@",
    " ",
    "\t",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = safeReturnPath(pieces.join(""));
      if (path === null) return;
      const there = new URL(path, "https://town.example/sign-in");
      expect(there.origin).toBe("https://town.example");
      expect(new URL(there.pathname, "https://town.example").origin).toBe("https://town.example");
    }),
    { numRuns: 2000 },
  );
});
