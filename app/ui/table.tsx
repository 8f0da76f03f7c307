import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** The roles of a table, written out: blocks made by the phone's style would lose them in some browsers. */
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

export interface TableColumn<Row> {
  key: string;
  /** Words of the column's head; also the label of the value on a phone. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; it becomes the row's head and, on a phone, the block's title. */
  lead?: boolean;
  align?: "start" | "number" | "action";
  /** The head is only spoken, for columns of buttons. */
  hideHeader?: boolean;
  /** A CSS width. */
  width?: string;
  /** Makes the head a link that sorts; `direction` is how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
}

export interface TableProps<Row> {
  caption: string;
  /** The caption is only spoken when a heading already says it. */
  hideCaption?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  dense?: boolean;
  /** The head stays in view on tablet and desktop. */
  stickyHeader?: boolean;
  /** stack = rows become blocks on a phone; scroll = the table scrolls sideways. */
  phone?: "stack" | "scroll";
  /** Instead of the table when there is no row: `EmptyState`. */
  empty?: ReactNode;
}

/** A table with caption and row heads; on a phone its rows become blocks. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, dense, stickyHeader, phone = "stack", empty } = props;
  if (rows.length === 0 && empty) return empty;
  const className = classNames(
    "kern-table",
    "ui-table",
    `ui-table--${phone}`,
    dense && "ui-table--dense",
    stickyHeader && "ui-table--sticky",
  );
  const scrollable = phone === "scroll" ? { tabIndex: 0, role: "region", "aria-label": caption } : {};
  return (
    <div className={classNames("ui-table-box", phone === "scroll" && "ui-table-box--scroll")} {...scrollable}>
      <table className={className} {...roles.table}>
        <caption className={hideCaption ? "kern-sr-only" : undefined}>{caption}</caption>
        <thead {...roles.rowgroup}>
          <tr className="kern-table__row" {...roles.row}>
            {columns.map((column) => (
              <HeadCell column={column} key={column.key} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <tr className="kern-table__row" {...roles.row} key={rowKey(row)}>
              {columns.map((column) => (
                <BodyCell column={column} row={row} key={column.key} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>({ column }: { column: TableColumn<Row> }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      {...roles.columnheader}
      className={classNames("kern-table__header", column.align === "number" && "kern-table__header--numeric")}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
    >
      {sort ? (
        <Anchor className="ui-table__sort" href={sort.href} keepScroll>
          {column.header}
          {sort.direction ? (
            <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} size="small" />
          ) : null}
        </Anchor>
      ) : (
        <span className={column.hideHeader ? "kern-sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const value = column.cell(row);
  if (column.lead) {
    return (
      <th scope="row" {...roles.rowheader} className="kern-table__header ui-table__lead">
        {value}
      </th>
    );
  }
  if (column.align === "action") {
    return (
      <td {...roles.cell} className="kern-table__cell kern-table__cell--action">
        {value}
      </td>
    );
  }
  return (
    <td
      {...roles.cell}
      className={classNames("kern-table__cell", column.align === "number" && "kern-table__cell--numeric")}
    >
      <span className="ui-table__label" aria-hidden="true">
        {column.header}
      </span>
      <span className="ui-table__value">{value}</span>
    </td>
  );
}
