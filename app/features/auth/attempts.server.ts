import { networkOf } from "#app/platform/http/network.ts";
import { type RateLimit, rateLimit } from "#app/platform/http/rate-limit.server.ts";

/**
 * Tight for one address on one account, wide for an account from everywhere: nobody can lock a member out of a running
 * session by typing wrong passwords from elsewhere. Wide for one network too: a whole town hall may sit behind it.
 */
const PAIR = rateLimit("sign-in.pair", 5, 15);
const ACCOUNT = rateLimit("sign-in.account", 50, 60);
const NETWORK = rateLimit("sign-in.network", 100, 15);
/** Six digits and a window of three codes: 5 tries in 15 minutes make a lucky hit a matter of years. */
const CODE = rateLimit("sign-in.code", 5, 15);
const CONFIRMATION = rateLimit("account.password", 5, 15);

/** An attempt that may go on; `good` takes it off the count. */
export type AllowedAttempt = { ok: true; good: () => Promise<void> };
export type RefusedAttempt = { ok: false; refused: `too-many-attempts|${number}` };

/** An attempt at an address's password, counted alike whether there is such an account or not. */
export function attemptSignIn(email: string, address: string): Promise<AllowedAttempt | RefusedAttempt> {
  const network = networkOf(address);
  return take([
    [PAIR, `${network} ${email}`],
    [ACCOUNT, email],
    [NETWORK, network],
  ]);
}

/** An attempt at a one-time or recovery code of somebody whose password was right. */
export function attemptCode(accountId: string): Promise<AllowedAttempt | RefusedAttempt> {
  return take([[CODE, accountId]]);
}

/** An attempt to confirm a deed on the account page with the password. */
export function attemptConfirmation(accountId: string): Promise<AllowedAttempt | RefusedAttempt> {
  return take([[CONFIRMATION, accountId]]);
}

type Counted = readonly [limit: RateLimit, key: string];

/** The first limit is the attempt's own and is cleared by a good one; of the others one attempt is given back. */
async function take(counted: readonly Counted[]): Promise<AllowedAttempt | RefusedAttempt> {
  for (const [limit, key] of counted) {
    const attempt = await limit.take(key);
    if (!attempt.ok) return { ok: false, refused: `too-many-attempts|${attempt.minutes}` };
  }
  return {
    ok: true,
    async good() {
      const [own, ...others] = counted;
      if (own) await own[0].clear(own[1]);
      await Promise.all(others.map(([limit, key]) => limit.giveBack(key)));
    },
  };
}
