import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";

/** Prints the page; stands there only where it works, for without script the browser's own menu prints. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!isAlive) return null;
  return (
    <Button type="button" icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
