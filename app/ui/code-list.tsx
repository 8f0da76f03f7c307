import { classNames } from "./class-names.ts";

/** Signs to copy by hand, in groups: large, even, easy to keep the place in. */
export function CodeList({
  label,
  codes,
  inline = false,
}: {
  label: string;
  codes: readonly string[];
  /** Groups of one code on one line instead of one code on each line. */
  inline?: boolean;
}) {
  return (
    <ol className={classNames("ui-list-plain", "ui-codes", inline && "ui-codes--inline")} aria-label={label}>
      {codes.map((code) => (
        <li className="ui-codes__item" key={code}>
          {code}
        </li>
      ))}
    </ol>
  );
}
