import type { ReactNode } from "react";

export interface LiveRegionProps {
  children: ReactNode;
  /** assertive interrupts; only for what cannot wait. */
  urgency?: "polite" | "assertive";
  /** Only spoken. */
  hidden?: boolean;
}

/** A place whose changes are spoken; keep it on the page and change its content. */
export function LiveRegion({ children, urgency = "polite", hidden = false }: LiveRegionProps) {
  return (
    <div
      role={urgency === "assertive" ? "alert" : "status"}
      aria-live={urgency}
      className={hidden ? "kern-sr-only" : undefined}
    >
      {children}
    </div>
  );
}
