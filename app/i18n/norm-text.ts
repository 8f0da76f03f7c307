/** A norm as it is printed: "§ 66 Abs. 1 NKomVG" never breaks inside, only after the comma between two norms. */
export function normText(norm: string): string {
  return norm.replace(/(?<![,;]) /g, "\u00a0");
}
