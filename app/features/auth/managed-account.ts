import type { Duty } from "#app/domain/permissions/permissions.ts";

/** What an administrator does from the page of a person; each asks on a page of its own. */
export const ACCOUNT_DEEDS = [
  "password",
  "second-factor",
  "disable",
  "enable",
  "give-office",
  "take-office",
  "give-administrator",
  "take-administrator",
] as const;
export type AccountPageDeed = (typeof ACCOUNT_DEEDS)[number];

/** Deeds that end somebody's sign-ins or take a right. */
export const GRAVE_DEEDS: readonly AccountPageDeed[] = [
  "second-factor",
  "disable",
  "take-office",
  "take-administrator",
];

/** "inUse": a second factor is set up; "unfinished": it is not yet, or the password is still the given one. */
export type AccountState = "none" | "inUse" | "unfinished" | "disabled";

/** A line of the list; the person's name begins with the family name. */
export type AccountSummary = {
  personId: string;
  name: string;
  email: string | null;
  state: AccountState;
  isEnrolled: boolean;
  duties: Duty[];
};

export type AccountList = { accounts: AccountSummary[]; total: number; page: number; pageCount: number };

/** A person with their account, if there is one. Instants are ISO 8601, duties carry their first day. */
export type ManagedPerson = {
  personId: string;
  name: string;
  isOwn: boolean;
  /** The address that the register knows, offered for a new account. */
  knownEmail: string;
  duties: { duty: Duty; since: string }[];
  account: {
    email: string;
    state: Exclude<AccountState, "none">;
    createdAt: string;
    disabledAt: string | null;
    passwordGivenAt: string | null;
    secondFactorSince: string | null;
    recoveryCodesLeft: number;
    sessions: number;
  } | null;
};

/** Which state an account is in, from its columns. */
export function accountState(
  account: { disabledAt: Date | null; totpConfirmedAt: Date | null; passwordGivenAt: Date | null } | null,
): AccountState {
  if (!account) return "none";
  if (account.disabledAt) return "disabled";
  return account.totpConfirmedAt && !account.passwordGivenAt ? "inUse" : "unfinished";
}
