import { once } from "./once.server.ts";

/** The present instant. The only reader of the machine's clock. */
export function now(): Date {
  return clock().read();
}

/**
 * Test hook: replaces the clock. A Date stops it at that instant, a function is asked at each call,
 * null goes back to the machine's clock.
 */
export function setClock(to: Date | (() => Date) | null): void {
  if (to === null) {
    clock().read = machineClock;
  } else if (to instanceof Date) {
    const instant = to.getTime();
    clock().read = () => new Date(instant);
  } else {
    clock().read = to;
  }
}

function machineClock(): Date {
  return new Date();
}

function clock(): { read: () => Date } {
  return once("clock", () => ({ read: machineClock }));
}
