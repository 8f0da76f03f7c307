import fc from "fast-check";
import { expect, test } from "vitest";
import { moveDisruption, mustInterrupt } from "./disruption.ts";

test("only somebody by video is cut off, and is there again", () => {
  const cutOff = (mode: "room" | "video" | null) => moveDisruption({ mode, running: null }, "member");
  expect(cutOff("video")).toEqual({ ok: true, value: { end: false, begin: "member" } });
  expect(cutOff("room")).toEqual({ ok: false, refused: "disruption-needs-video" });
  expect(cutOff(null)).toEqual({ ok: false, refused: "disruption-needs-video" });
  expect(moveDisruption({ mode: "video", running: "member" }, null)).toEqual({
    ok: true,
    value: { end: true, begin: null },
  });
});

test("another sphere ends one and begins the other", () => {
  expect(moveDisruption({ mode: "video", running: "member" }, "municipality")).toEqual({
    ok: true,
    value: { end: true, begin: "municipality" },
  });
});

test("said twice changes nothing, and after the move what was wanted holds", () => {
  const sphere = fc.constantFrom("municipality" as const, "member" as const, null);
  const mode = fc.constantFrom("room" as const, "video" as const, null);
  fc.assert(
    fc.property(mode, sphere, sphere, (how, running, wanted) => {
      const move = moveDisruption({ mode: how, running }, wanted);
      if (!move.ok) {
        expect(how).not.toBe("video");
        return;
      }
      const after = move.value.begin ?? (move.value.end ? null : running);
      expect(after).toBe(wanted);
      expect(moveDisruption({ mode: how, running: after }, wanted)).toEqual({
        ok: true,
        value: { end: false, begin: null },
      });
    }),
  );
});

test("only a disruption on the municipality's side interrupts the session (§ 64 Abs. 5, 6 NKomVG)", () => {
  expect(mustInterrupt([])).toBe(false);
  expect(mustInterrupt(["member", "member"])).toBe(false);
  expect(mustInterrupt(["member", "municipality"])).toBe(true);
});
