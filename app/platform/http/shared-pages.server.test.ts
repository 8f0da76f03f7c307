import { expect, test } from "vitest";
import { type SharedPage, sharedPages } from "./shared-pages.server.ts";

const LIMITS = { entries: 2, characters: 100, holdsMs: 1_000 };
const page = (body: string): SharedPage => ({ status: 200, headers: [], body, nonce: "n" });

test("a kept page is found until something changes", () => {
  const pages = sharedPages(LIMITS, () => 0);
  pages.keep("/", pages.edition(), page("a"));
  expect(pages.find("/")?.body).toBe("a");
  pages.forget();
  expect(pages.find("/")).toBeNull();
});

test("a page that was begun before a change is not kept after it", () => {
  const pages = sharedPages(LIMITS, () => 0);
  const begun = pages.edition();
  pages.forget();
  pages.keep("/", begun, page("old"));
  expect(pages.find("/")).toBeNull();
});

test("a page holds no longer than its time, because it may tell the time", () => {
  let at = 0;
  const pages = sharedPages(LIMITS, () => at);
  pages.keep("/", 0, page("a"));
  at = 999;
  expect(pages.find("/")).not.toBeNull();
  at = 1_000;
  expect(pages.find("/")).toBeNull();
});

test("the oldest pages make room, by number and by size", () => {
  const pages = sharedPages(LIMITS, () => 0);
  for (const key of ["a", "b", "c"]) pages.keep(key, 0, page(key));
  expect([pages.find("a"), pages.find("b")?.body, pages.find("c")?.body]).toEqual([null, "b", "c"]);
  pages.keep("big", 0, page("x".repeat(99)));
  expect([pages.find("b"), pages.find("c")?.body, pages.find("big")?.body.length]).toEqual([null, "c", 99]);
  pages.keep("too big", 0, page("x".repeat(101)));
  expect(pages.find("too big")).toBeNull();
});
