import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.server.ts";

test("lets as many attempts through as allowed and then says in how many minutes", async () => {
  const limit = rateLimit("test.most", 2, 15);
  expect(await limit.take("one")).toEqual({ ok: true });
  expect(await limit.take("one")).toEqual({ ok: true });
  expect(await limit.take("one")).toEqual({ ok: false, minutes: 15 });
  expect(await limit.take("another")).toEqual({ ok: true });
});

test("a good attempt is given back and a cleared key starts anew", async () => {
  const limit = rateLimit("test.back", 1, 15);
  await limit.take("one");
  await limit.giveBack("one");
  expect(await limit.take("one")).toEqual({ ok: true });
  expect((await limit.take("one")).ok).toBe(false);
  await limit.clear("one");
  expect(await limit.take("one")).toEqual({ ok: true });
});

test("attempts at the same moment count each", async () => {
  const limit = rateLimit("test.same-moment", 3, 15);
  const answers = await Promise.all(Array.from({ length: 20 }, () => limit.take("one")));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
});

test("takes any key, also a very long one", async () => {
  expect(await rateLimit("test.long", 1, 1).take("x".repeat(1_000_000))).toEqual({ ok: true });
});
