import type { ReactNode } from "react";

/** One number with its name, for overviews. */
export function FigureTile({ value, label, children }: { value: ReactNode; label: string; children?: ReactNode }) {
  return (
    <div className="ui-figure">
      <span className="ui-figure__value">{value}</span>
      <span className="ui-figure__label">{label}</span>
      {children}
    </div>
  );
}
