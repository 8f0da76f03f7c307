import { formatAmount } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Table } from "#app/ui/table.tsx";
import type { AmountView } from "./paper-views.ts";

/** What a paper costs, line by line, with the sum of all years below. */
export function AmountTable({ amounts, sum }: { amounts: readonly AmountView[]; sum: number | null }) {
  const t = useText("papers");
  const locale = useLocale();
  const lines = amounts.map((amount, index) => ({ ...amount, key: String(index), head: String(amount.budgetYear) }));
  const rows = sum === null ? lines : [...lines, { key: "sum", head: t("sum"), label: "", cents: sum }];
  const hasLabels = amounts.some((amount) => amount.label !== "");
  return (
    <Table
      caption={t("amounts")}
      dense
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "year", header: t("budgetYear"), lead: true, cell: (row) => row.head },
        ...(hasLabels ? [{ key: "label", header: t("purpose"), cell: (row: { label: string }) => row.label }] : []),
        {
          key: "amount",
          header: t("amount"),
          align: "number",
          cell: (row) =>
            row.key === "sum" ? <strong>{formatAmount(row.cents, locale)}</strong> : formatAmount(row.cents, locale),
        },
      ]}
    />
  );
}
