import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** Money of one budget year in whole cents; negative is income. */
export type Amount = { readonly budgetYear: number; readonly cents: number };

/** Cents by budget year, years ascending. Sums that would lose a cent are refused. */
export function sumByYear(amounts: readonly Amount[]): Verdict<Amount[], "amount-not-possible"> {
  if (!amounts.every(({ cents, budgetYear }) => Number.isSafeInteger(cents) && isBudgetYear(budgetYear))) {
    return refused("amount-not-possible");
  }
  const years = [...new Set(amounts.map(({ budgetYear }) => budgetYear))].sort((a, b) => a - b);
  const sums = years.map((budgetYear) => ({
    budgetYear,
    cents: exactSum(amounts.filter((amount) => amount.budgetYear === budgetYear)),
  }));
  return sums.every(({ cents }) => Number.isSafeInteger(cents)) ? accepted(sums) : refused("amount-not-possible");
}

/** All years together, in cents. */
export function sumOf(amounts: readonly Amount[]): Verdict<number, "amount-not-possible"> {
  const years = sumByYear(amounts);
  if (!years.ok) return years;
  const sum = exactSum(amounts);
  return Number.isSafeInteger(sum) ? accepted(sum) : refused("amount-not-possible");
}

/**
 * Reads euros as people type them: "291.000", "291000,50", "-1.234,5" with a decimal comma; with a decimal point the
 * other way round. Groups of thousands must be whole, more than two decimals are refused, never rounded.
 */
export function parseCents(text: string, decimal: "," | "."): Verdict<number, "amount-not-possible"> {
  const group = decimal === "," ? "." : ",";
  const typed = text.replace(/[\s\u00a0\u202f]|€|EUR$/g, "").replace(/^[\u2212\u2013]/, "-");
  const [whole = "", cents = "", ...rest] = typed.split(decimal);
  const grouped = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)$`).test(whole);
  if (!grouped || rest.length > 0 || !/^\d{0,2}$/.test(cents)) return refused("amount-not-possible");
  const value = Number(`${whole.replaceAll(group, "")}${cents.padEnd(2, "0")}`);
  return Number.isSafeInteger(value) ? accepted(value === 0 ? 0 : value) : refused("amount-not-possible");
}

/** True for a year a budget can be made for. */
export function isBudgetYear(year: number): boolean {
  return Number.isSafeInteger(year) && year >= 1990 && year <= 2199;
}

/** Adds without rounding on the way, so that large amounts that cancel out are still exact. */
function exactSum(amounts: readonly Amount[]): number {
  return Number(amounts.reduce((sum, { cents }) => sum + BigInt(cents), 0n));
}
