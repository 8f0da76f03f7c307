import { expect, test } from "vitest";
import { handleDataRequest } from "#app/entry.server.tsx";

test("the data of a page is the visitor's own: caches keep it for nobody else", () => {
  const { headers } = handleDataRequest(new Response("{}"));
  expect(headers.get("Cache-Control")).toBe("private, no-cache");
  expect(headers.get("Vary")).toBe("Cookie, Accept-Language");
});

test("what a page says itself about caches stays", () => {
  const answer = new Response("{}", { headers: { "Cache-Control": "no-store" } });
  expect(handleDataRequest(answer).headers.get("Cache-Control")).toBe("no-store");
});
