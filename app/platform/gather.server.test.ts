import { expect, test } from "vitest";
import { gather } from "./gather.server.ts";

/** A source that answers when told to, and remembers what it was asked for. */
function slowSource() {
  const asked: { keys: string[]; answer: () => void; fail: () => void }[] = [];
  const load = (keys: string[]) =>
    new Promise<Map<string, string>>((resolve, reject) => {
      const values = new Map(keys.filter((key) => key !== "nobody").map((key) => [key, `value of ${key}`]));
      asked.push({ keys, answer: () => resolve(values), fail: () => reject(new Error("lost")) });
    });
  return { asked, find: gather(load) };
}

async function turn(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

test("questions of one moment are one query, equal ones are asked once, and what is missing is null", async () => {
  const { asked, find } = slowSource();
  const answers = Promise.all(["a", "b", "a", "nobody"].map(find));
  await turn();
  expect(asked.map(({ keys }) => keys)).toEqual([["a", "b", "nobody"]]);
  asked[0]?.answer();
  expect(await answers).toEqual(["value of a", "value of b", "value of a", null]);
});

test("a question is never answered by a query that began before it", async () => {
  const { asked, find } = slowSource();
  const first = find("a");
  await turn();
  const second = find("a");
  await turn();
  const later = [find("a"), find("b")];
  await turn();
  expect(asked.map(({ keys }) => keys)).toEqual([["a"], ["a"]]);
  asked[0]?.answer();
  expect(await first).toBe("value of a");
  await turn();
  expect(asked[2]?.keys).toEqual(["a", "b"]);
  asked[1]?.answer();
  asked[2]?.answer();
  expect(await Promise.all([second, ...later])).toEqual(["value of a", "value of a", "value of b"]);
});

test("more than 500 questions are several queries", async () => {
  const sizes: number[] = [];
  const find = gather(async (keys) => {
    sizes.push(keys.length);
    return new Map(keys.map((key) => [key, key]));
  });
  const keys = Array.from({ length: 1_201 }, (_, number) => String(number));
  expect(await Promise.all(keys.map(find))).toEqual(keys);
  expect(sizes.toSorted((one, other) => other - one)).toEqual([500, 500, 201]);
});

test("a query that fails fails for those who asked in it, and the next one works", async () => {
  const { asked, find } = slowSource();
  const failing = Promise.allSettled([find("a"), find("b")]);
  await turn();
  asked[0]?.fail();
  expect((await failing).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const again = find("a");
  await turn();
  asked[1]?.answer();
  expect(await again).toBe("value of a");
});
