import { expect, test } from "vitest";
import {
  type AccountDeed,
  type AccountStanding,
  judgeAccountDeed,
  judgeGivingDuty,
  judgeTakingDuty,
} from "./account-deeds.ts";

const DEEDS: AccountDeed[] = ["password", "second-factor", "disable", "enable"];
const usual: AccountStanding = {
  isOwn: false,
  isDisabled: false,
  isEnrolled: true,
  isAdministrator: false,
  otherAdministrators: 1,
};

/** What each deed answers, in the order of DEEDS; "ok" where it may be done. */
function answers(account: AccountStanding | null): string[] {
  return DEEDS.map((deed) => judgeAccountDeed(deed, account)).map((verdict) => (verdict.ok ? "ok" : verdict.refused));
}

test.each<[string, AccountStanding | null, string[]]>([
  ["nobody's account is touched where there is none", null, Array(4).fill("no-account")],
  ["an account in use", usual, ["ok", "ok", "ok", "account-not-disabled"]],
  [
    "an account without second factor",
    { ...usual, isEnrolled: false },
    ["ok", "no-second-factor", "ok", "account-not-disabled"],
  ],
  [
    "a disabled account can only be enabled",
    { ...usual, isDisabled: true },
    [...Array(3).fill("account-disabled"), "ok"],
  ],
  [
    "the own account is left to the account page",
    { ...usual, isOwn: true },
    [...Array(3).fill("own-account"), "account-not-disabled"],
  ],
  [
    "the last administrator is not disabled",
    { ...usual, isAdministrator: true, otherAdministrators: 0 },
    ["ok", "ok", "last-administrator", "account-not-disabled"],
  ],
  [
    "the last administrator does not disable the own account",
    { ...usual, isOwn: true, isAdministrator: true, otherAdministrators: 0 },
    ["own-account", "own-account", "last-administrator", "account-not-disabled"],
  ],
  [
    "one of two administrators may be disabled",
    { ...usual, isAdministrator: true },
    ["ok", "ok", "ok", "account-not-disabled"],
  ],
])("%s", (_title, account, expected) => {
  expect(answers(account)).toEqual(expected);
});

test("a duty is given once", () => {
  expect(judgeGivingDuty({ holds: false }).ok).toBe(true);
  expect(judgeGivingDuty({ holds: true })).toEqual({ ok: false, refused: "duty-held" });
});

test.each([
  ["office", { holds: true, otherAdministrators: 0 }, "ok"],
  ["office", { holds: false, otherAdministrators: 1 }, "duty-not-held"],
  ["administrator", { holds: true, otherAdministrators: 1 }, "ok"],
  ["administrator", { holds: true, otherAdministrators: 0 }, "last-administrator"],
  ["administrator", { holds: false, otherAdministrators: 0 }, "duty-not-held"],
] as const)("taking the duty %s of %j: %s", (duty, person, expected) => {
  const verdict = judgeTakingDuty(duty, person);
  expect(verdict.ok ? "ok" : verdict.refused).toBe(expected);
});
