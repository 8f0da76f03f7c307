import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Duty } from "./permissions.ts";

/** What an administrator does to an account that is there. */
export type AccountDeed = "password" | "second-factor" | "disable" | "enable";

/** An account as the rules see it. */
export type AccountStanding = {
  readonly isOwn: boolean;
  readonly isDisabled: boolean;
  readonly isEnrolled: boolean;
  readonly isAdministrator: boolean;
  /** How many other people hold the administrator's duty today and can sign in. */
  readonly otherAdministrators: number;
};

export type AccountDeedRefused =
  | "no-account"
  | "last-administrator"
  | "own-account"
  | "account-disabled"
  | "account-not-disabled"
  | "no-second-factor";

/**
 * Whether an administrator may do this to an account. House rule: an installation never loses its last administrator,
 * and nobody gets around the own password or second factor by way of the administration.
 * @param account null when the person has none
 */
export function judgeAccountDeed(
  deed: AccountDeed,
  account: AccountStanding | null,
): Verdict<null, AccountDeedRefused> {
  if (!account) return refused("no-account");
  if (deed === "enable") return account.isDisabled ? accepted(null) : refused("account-not-disabled");
  if (deed === "disable" && account.isAdministrator && account.otherAdministrators === 0) {
    return refused("last-administrator");
  }
  if (account.isOwn) return refused("own-account");
  if (account.isDisabled) return refused("account-disabled");
  if (deed === "second-factor" && !account.isEnrolled) return refused("no-second-factor");
  return accepted(null);
}

/** Whether a duty may be given: once is enough, also when it begins later only. */
export function judgeGivingDuty(person: { holds: boolean }): Verdict<null, "duty-held"> {
  return person.holds ? refused("duty-held") : accepted(null);
}

/**
 * Whether a duty may be taken. House rule: the last administrator keeps the duty until somebody else holds it.
 * @param person otherAdministrators: other people who hold the administrator's duty today and can sign in
 */
export function judgeTakingDuty(
  duty: Duty,
  person: { holds: boolean; otherAdministrators: number },
): Verdict<null, "duty-not-held" | "last-administrator"> {
  if (!person.holds) return refused("duty-not-held");
  if (duty === "administrator" && person.otherAdministrators === 0) return refused("last-administrator");
  return accepted(null);
}
