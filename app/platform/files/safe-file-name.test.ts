import fc from "fast-check";
import { expect, it } from "vitest";
import { safeFileName } from "./safe-file-name.ts";

it.each([
  ["Lageplan Mühlenweg.pdf", "Lageplan Mühlenweg.pdf"],
  ["../../etc/passwd", "passwd"],
  ["D:\\Akten\\amt\\Plan.pdf", "Plan.pdf"],
  ["..\\..\\boot.ini", "boot.ini"],
  ["a\u0000b\r\nc\u001b.pdf", "abc.pdf"],
  ["Rechnung\u202Efdp.exe", "Rechnungfdp.exe"],
  ["\u200Fplan\u2066.pdf\uFEFF", "plan.pdf"],
  ['a<b>c:"d|e?f*.pdf', "a_b_c__d_e_f_.pdf"],
  [".htaccess", "htaccess"],
  ["Plan.pdf. . ", "Plan.pdf"],
  ["con.pdf", "_con.pdf"],
  ["LPT1", "_LPT1"],
  ["Konto.pdf", "Konto.pdf"],
  ["a   b\u00a0c.pdf", "a b c.pdf"],
  ["u\u0308ber.pdf", "über.pdf"],
  ["", "datei"],
  ["...", "datei"],
  ["\u202e", "datei"],
  [`${"ä".repeat(300)}.pdf`, `${"ä".repeat(116)}.pdf`],
  [`${"x".repeat(300)}`, "x".repeat(120)],
  [`x.${"y".repeat(300)}`, `x.${"y".repeat(118)}`],
])("%j becomes %j", (given, safe) => {
  expect(safeFileName(given, "datei")).toBe(safe);
});

it("makes every name safe, and a safe name stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const safe = safeFileName(given, "datei");
      expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]|^\.|[. ]$|^$/u);
      expect([...safe].length).toBeLessThanOrEqual(121);
    }),
  );
});
