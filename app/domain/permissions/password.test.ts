import fc from "fast-check";
import { expect, test } from "vitest";
import { judgePassword } from "./password.ts";

const OWN = ["Katinka", "Moorkamp", "Lindenau an der Aue", "Lindenau"];

test.each([
  "Vier Möwen am Deich",
  "kastanienallee im regen",
  "correct battery horse",
  "x9!kd03-fQ2z",
  "            leer     ",
  "😀 lacht der Deichgraf",
  "Moorkamp mag Regenwetter",
])("accepts %j without asking for capitals, digits or signs", (password) => {
  expect(judgePassword(password, OWN)).toEqual({ ok: true, value: password });
});

test.each([
  ["", "password-too-short"],
  ["elf zeichen", "password-too-short"],
  ["😀😀😀😀😀😀😀😀😀😀😀", "password-too-short"],
  ["ä".repeat(257), "password-too-long"],
  ["passwort1234", "password-common"],
  ["P@ssw0rt2026!", "password-common"],
  ["Willkommen2026", "password-common"],
  ["administrator", "password-common"],
  ["Ratswerk2026!!", "password-common"],
  ["aaaaaaaaaaaa", "password-common"],
  ["abcabcabcabc", "password-common"],
  ["lindenlinden", "password-common"],
  ["123456789012", "password-common"],
  ["210987654321", "password-common"],
  ["qwertzuiopas", "password-common"],
  ["KatinkaMoorkamp", "password-own-name"],
  ["Lindenau-2026!", "password-own-name"],
  ["moorkamp.katinka.7", "password-own-name"],
])("refuses %j as %s", (password, code) => {
  expect(judgePassword(password, OWN)).toEqual({ ok: false, refused: code });
});

test("judges any text at all without failing, also very long ones quickly", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(fc.string(), { maxLength: 4 }),
      (password, own) => {
        expect(judgePassword(password, own).ok).toBeTypeOf("boolean");
      },
    ),
  );
  expect(judgePassword("a".repeat(1_000_000), OWN).ok).toBe(false);
});
