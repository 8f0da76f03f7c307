import fc from "fast-check";
import { expect, it } from "vitest";
import { headOf, type Kept, mergeOf, type Write, writesAfter } from "./merge.ts";

it("a change of what is kept goes over it, the same change again changes nothing", () => {
  const mark = { id: "m", writes: ["m"] };
  expect(mergeOf([mark], { id: "a", base: "m" })).toEqual({ deed: "over", id: "m" });
  expect(mergeOf([{ id: "m", writes: ["m", "a"] }], { id: "a", base: "m" })).toEqual({ deed: "same", id: "m" });
});

it("a change of what another device has changed meanwhile becomes a copy, and what follows it goes on there", () => {
  const mark = { id: "m", writes: ["m", "theirs"] };
  expect(mergeOf([mark], { id: "mine", base: "m" })).toEqual({ deed: "copy" });
  const copy = { id: "mine", writes: ["mine"] };
  expect(mergeOf([mark, copy], { id: "mine", base: "m" })).toEqual({ deed: "same", id: "mine" });
  expect(mergeOf([mark, copy], { id: "next", base: "mine" })).toEqual({ deed: "over", id: "mine" });
});

type Shelf = (Kept & { text: string })[];

function take(shelf: Shelf, write: Write, text: string): void {
  const merge = mergeOf(shelf, write);
  if (merge.deed === "copy") shelf.push({ id: write.id, writes: [write.id], text });
  const kept = merge.deed === "over" ? shelf.find(({ id }) => id === merge.id) : undefined;
  if (kept) Object.assign(kept, { writes: writesAfter(kept.writes, write.id), text });
}

it("whatever two devices write, in any order and sent any number of times, the last words of each way remain", () => {
  const step = fc.record({
    device: fc.nat(1),
    deed: fc.constantFrom("write" as const, "send" as const, "send again" as const, "look" as const),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const shelf: Shelf = [{ id: "m", writes: ["m"], text: "m" }];
      const devices = [0, 1].map(() => ({ seen: "m", queue: [] as Write[], last: null as Write | null }));
      const written: Write[] = [];
      for (const [index, { device, deed }] of steps.entries()) {
        const one = devices[device];
        if (!one) continue;
        if (deed === "write") {
          const write = { id: `${device}-${index}`, base: one.seen };
          one.queue.push(write);
          written.push(write);
          one.seen = write.id;
        } else if (deed === "send") {
          const next = one.queue.shift();
          if (next) take(shelf, next, next.id);
          one.last = next ?? one.last;
        } else if (deed === "send again") {
          if (one.last) take(shelf, one.last, one.last.id);
        } else if (one.queue.length === 0) {
          const [mark] = shelf;
          if (mark) one.seen = headOf(mark);
        }
      }
      for (const one of devices) for (const write of one.queue) take(shelf, write, write.id);
      const continued = new Set(written.map(({ base }) => base));
      const texts = shelf.map(({ text }) => text);
      for (const { id } of written) if (!continued.has(id)) expect(texts).toContain(id);
      expect(new Set(texts).size).toBe(texts.length);
    }),
    { numRuns: 500 },
  );
});
