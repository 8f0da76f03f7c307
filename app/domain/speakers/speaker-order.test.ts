import fc from "fast-check";
import { expect, test } from "vitest";
import { benchOf, orderSpeakers, type SpeakerRequest } from "./speaker-order.ts";

const request = (number: number, given: Partial<SpeakerRequest> = {}): SpeakerRequest => ({
  id: `r${number}`,
  personId: `p${number}`,
  factionId: null,
  kind: "speech",
  state: "waiting",
  number,
  rank: null,
  continuesId: null,
  ...given,
});
const ids = (list: readonly SpeakerRequest[]) => list.map(({ id }) => id);

const faction = fc.constantFrom("red", "green", "blue", null);
const anyRequest = fc.record({
  personId: fc.constantFrom("a", "b", "c", "d", "e"),
  factionId: faction,
  kind: fc.constantFrom("speech", "speech", "pointOfOrder", "question"),
  state: fc.constantFrom("waiting", "waiting", "waiting", "speaking", "ended", "withdrawn", "removed", "lapsed"),
  rank: fc.option(fc.integer({ min: 1, max: 9 })),
  continuesId: fc.constantFrom(null, null, "r99"),
});
const anyList = fc
  .array(anyRequest, { maxLength: 20 })
  .chain((list) =>
    fc
      .shuffledSubarray([...list.keys()], { minLength: list.length })
      .map((numbers) =>
        list.map((one, index) => ({ ...one, id: `r${index}`, number: numbers[index] ?? 0 }) as SpeakerRequest),
      ),
  );
const anyHistory = fc.array(
  fc.record({ id: fc.constant("h"), personId: fc.constantFrom("a", "b", "c"), factionId: faction }),
  {
    maxLength: 8,
  },
);
const anyOrder = fc.constantFrom("arrival", "factions-in-turn");

test("the list holds exactly those who wait, each once", () => {
  fc.assert(
    fc.property(anyList, anyHistory, anyOrder, (requests, history, order) => {
      const listed = ids(orderSpeakers(requests, history, order));
      const waiting = ids(requests.filter(({ state }) => state === "waiting"));
      expect([...listed].sort()).toEqual(waiting.sort());
    }),
  );
});

test("questions stand behind points of order and before every speech; whoever was interrupted goes on before the rest", () => {
  const list = [
    request(1, { rank: 1 }),
    request(2),
    request(3, { continuesId: "r0" }),
    request(4, { kind: "question" }),
    request(5, { kind: "pointOfOrder" }),
    request(6, { kind: "question", rank: 1 }),
  ];
  expect(ids(orderSpeakers(list, [], "arrival"))).toEqual(["r5", "r6", "r4", "r3", "r1", "r2"]);
  fc.assert(
    fc.property(anyList, anyHistory, anyOrder, (requests, history, order) => {
      const kinds = orderSpeakers(requests, history, order).map(({ kind }) => kind);
      const places = ["pointOfOrder", "question", "speech"];
      expect(kinds).toEqual([...kinds].sort((a, b) => places.indexOf(a) - places.indexOf(b)));
    }),
  );
});

test("a guest is a bench of the own: no turn of anybody else counts for it", () => {
  expect(benchOf({ id: "r1", personId: null, factionId: null })).toBe("r1");
});

test("points of order go before everything, among themselves as they came", () => {
  fc.assert(
    fc.property(anyList, anyHistory, anyOrder, (requests, history, order) => {
      const listed = orderSpeakers(requests, history, order);
      const points = listed.filter(({ kind }) => kind === "pointOfOrder");
      expect(listed.slice(0, points.length)).toEqual(points);
      const byHand = points.filter(({ rank }) => rank !== null).length;
      const numbers = points.slice(byHand).map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
});

test("by arrival nobody overtakes: without a hand of the chair the order is that of the requests", () => {
  fc.assert(
    fc.property(anyList, anyHistory, (requests, history) => {
      const unranked = requests.map((one) => ({ ...one, rank: null, continuesId: null, kind: "speech" as const }));
      const numbers = orderSpeakers(unranked, history, "arrival").map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
});

test("a later request by arrival never changes the places before it", () => {
  fc.assert(
    fc.property(anyList, anyHistory, (requests, history) => {
      const before = ids(orderSpeakers(requests, history, "arrival"));
      const late = request(1_000, { id: "late" });
      expect(ids(orderSpeakers([...requests, late], history, "arrival"))).toEqual([...before, "late"]);
    }),
  );
});

test("with factions in turn none has the floor twice in a row while another waits", () => {
  fc.assert(
    fc.property(anyList, anyHistory, (requests, history) => {
      const speeches = requests.map((one) => ({ ...one, rank: null, continuesId: null, kind: "speech" as const }));
      const listed = orderSpeakers(speeches, history, "factions-in-turn");
      listed.forEach((one, index) => {
        const before = listed[index - 1] ?? history.at(-1);
        if (!before || benchOf(before) !== benchOf(one)) return;
        expect(new Set(listed.slice(index).map(benchOf)).size).toBe(1);
      });
    }),
  );
});

test("with factions in turn one faction's speakers keep the order in which they asked", () => {
  fc.assert(
    fc.property(anyList, anyHistory, (requests, history) => {
      const unranked = requests.map((one) => ({ ...one, rank: null, continuesId: null, kind: "speech" as const }));
      const listed = orderSpeakers(unranked, history, "factions-in-turn");
      for (const bench of new Set(listed.map(benchOf))) {
        const numbers = listed.filter((one) => benchOf(one) === bench).map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }
    }),
  );
});

test("the faction that spoke longest ago is next; who never spoke goes first", () => {
  const list = [
    request(1, { factionId: "red" }),
    request(2, { factionId: "red" }),
    request(3, { factionId: "green" }),
    request(4, { factionId: "blue" }),
  ];
  const history = [
    { id: "h1", personId: "x", factionId: "green" },
    { id: "h2", personId: "y", factionId: "red" },
  ];
  expect(ids(orderSpeakers(list, history, "factions-in-turn"))).toEqual(["r4", "r3", "r1", "r2"]);
});

test("what the chair put in order stays before what came later", () => {
  const list = [request(1, { rank: 2 }), request(2, { rank: 1 }), request(3), request(4, { kind: "pointOfOrder" })];
  expect(ids(orderSpeakers(list, [], "arrival"))).toEqual(["r4", "r2", "r1", "r3"]);
});
