import { expect, it } from "vitest";
import { turnedBox, turnedPoint, unturnedBox, unturnedPoint } from "./turned.ts";

it("the upper left corner goes round clockwise with the page", () => {
  expect([0, 90, 180, 270].map((turn) => turnedPoint(0, 0, turn as 0))).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
});

it("every turn leads back", () => {
  const box = { x: 0.125, y: 0.25, width: 0.5, height: 0.0625 };
  for (const turn of [0, 90, 180, 270] as const) {
    expect(unturnedPoint(...turnedPoint(0.25, 0.75, turn), turn)).toEqual([0.25, 0.75]);
    expect(unturnedBox(turnedBox(box, turn), turn)).toEqual(box);
  }
  expect(turnedBox(box, 90)).toEqual({ x: 0.6875, y: 0.125, width: 0.0625, height: 0.5 });
});
