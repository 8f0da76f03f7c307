import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { once } from "#app/platform/once.server.ts";

/** Whether one more attempt is let through, else in how many whole minutes the next one is. */
export type Attempt = { ok: true } | { ok: false; minutes: number };

/**
 * A limit on attempts in a span of time. An attempt is taken before the work, so that attempts at the same moment
 * count too, and given back when it turns out to be good.
 */
export type RateLimit = {
  take: (key: string) => Promise<Attempt>;
  giveBack: (key: string) => Promise<void>;
  clear: (key: string) => Promise<void>;
};

const SECONDS_PER_MINUTE = 60;

/**
 * A limit kept in this process's memory; several nodes would need one in the database.
 * @param name one limit for each name and process
 * @param most attempts within the span
 * @param minutes the span, from the first attempt on
 */
export function rateLimit(name: string, most: number, minutes: number): RateLimit {
  const limiter = once(
    `rate-limit.${name}`,
    () => new RateLimiterMemory({ keyPrefix: name, points: most, duration: minutes * SECONDS_PER_MINUTE }),
  );
  return {
    async take(key) {
      try {
        await limiter.consume(shortened(key));
        return { ok: true };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return { ok: false, minutes: Math.max(1, Math.ceil(error.msBeforeNext / 1000 / SECONDS_PER_MINUTE)) };
      }
    },
    async giveBack(key) {
      await limiter.reward(shortened(key));
    },
    async clear(key) {
      await limiter.delete(shortened(key));
    },
  };
}

/** Keys are kept as fingerprints: what was typed may be long, and it is nobody's business in a memory dump. */
function shortened(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
