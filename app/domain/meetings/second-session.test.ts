import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { secondSessionNotice } from "./second-session.ts";

test.each([
  ["NI", { least: 1, norm: "§ 65 Abs. 2 NKomVG" }],
  ["BW", { least: 3, norm: "§ 37 Abs. 2 bis 4 GemO BW" }],
])("%s: the invitation says how many suffice at a second session", (land, notice) => {
  expect(secondSessionNotice(land, localDate("2026-11-24"))).toEqual({ ok: true, value: notice });
});

test.each(["NW", "BY", "SH", "XX"])("%s: what was not read is refused, not guessed", (land) => {
  expect(secondSessionNotice(land, localDate("2026-11-24"))).toEqual({
    ok: false,
    refused: "second-session-not-known",
  });
});
