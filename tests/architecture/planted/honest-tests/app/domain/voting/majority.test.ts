import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, test } from "vitest";
it.skip("is put aside", () => {});
test.only("is preferred", () => {});
describe.skipIf(true)("is put aside sometimes", () => {});
it("sleeps", async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise<void>((done) => setTimeout(() => done(), 50));
  await page.waitForTimeout(50);
  await pause(1);
});
it("waits with a limit and speaks of it.only", async () => {
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("too late")), 50);
    socket.once("done", resolve);
  });
  expect("it.skip(").toBe("it.skip(");
  query.skip(10);
});
