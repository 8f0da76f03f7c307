import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export interface LeaveGuardProps {
  /** Something was typed that was not sent. */
  active: boolean;
  title: string;
  stayLabel: string;
  leaveLabel: string;
  /** What becomes of what was typed. */
  children: string;
}

/** Asks before a page with unsaved words is left; without JavaScript the browser leaves at once. */
export function LeaveGuard({ active, title, stayLabel, leaveLabel, children }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => active && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(useCallback((event) => active && event.preventDefault(), [active]));
  const isAsking = blocker.state === "blocked";
  return (
    <Dialog
      title={title}
      open={isAsking}
      onClose={() => isAsking && blocker.reset()}
      footer={
        <>
          <Button type="button" variant="primary" onClick={() => isAsking && blocker.reset()}>
            {stayLabel}
          </Button>
          <Button type="button" onClick={() => isAsking && blocker.proceed()}>
            {leaveLabel}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
