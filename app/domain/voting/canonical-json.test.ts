import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the order in which keys were written does not matter", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "ö"], c: { y: 2, x: 1 } })).toBe(
    '{"a":[true,null,"ö"],"b":1,"c":{"x":1,"y":2}}',
  );
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test("the order of a list matters", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("quotes and controls are escaped, so that two values never share a text", () => {
  expect(canonicalJson('a"b')).toBe('"a\\"b"');
  expect(canonicalJson({ 'a":1,"b': 2 })).not.toBe(canonicalJson({ a: 1, b: 2 }));
});

test("a number that is not whole is no count and is refused", () => {
  expect(() => canonicalJson({ share: 0.5 })).toThrow(RangeError);
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
});
