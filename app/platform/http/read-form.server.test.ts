import { expect, test } from "vitest";
import { readForm } from "./read-form.server.ts";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

/** A form sent piece by piece, without its length said in front. */
function piecewise(pieces: number, bytes: number): { request: Request; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === pieces) return controller.close();
      const start = sent === 0 ? "name=" : "";
      controller.enqueue(new TextEncoder().encode(start + "x".repeat(bytes)));
      sent += 1;
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers: FORM, body, duplex: "half" };
  return { request: new Request("http://town.example/sign-in", init), sent: () => sent };
}

test("reads the named fields only, also of a form without its length in front", async () => {
  const { request } = piecewise(3, 10);
  expect([...(await readForm(request, ["name"]))]).toEqual([["name", "x".repeat(30)]]);
  const plain = new Request("http://town.example/", { method: "POST", body: new URLSearchParams({ a: "1", b: "2" }) });
  expect([...(await readForm(plain, ["b"]))]).toEqual([["b", "2"]]);
});

test("reads a form with parts", async () => {
  const form = new FormData();
  form.append("name", "ä");
  const request = new Request("http://town.example/", { method: "POST", body: form });
  expect([...(await readForm(request, ["name"]))]).toEqual([["name", "ä"]]);
});

test("stops reading a form that says nothing of its length and does not end", async () => {
  const { request, sent } = piecewise(10_000, 64 * 1024);
  const refused = await readForm(request, ["name"]).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Response);
  expect((refused as Response).status).toBe(413);
  expect(sent()).toBeLessThan(100);
});

test("a body that is no form counts as an empty one", async () => {
  const headers = { "Content-Type": "application/json" };
  const request = new Request("http://town.example/", { method: "POST", headers, body: "{}" });
  expect([...(await readForm(request, ["name"]))]).toEqual([]);
  expect([...(await readForm(new Request("http://town.example/", { method: "POST" }), ["name"]))]).toEqual([]);
});
