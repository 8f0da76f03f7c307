/** The few parts of a request that tell where it comes from. */
export type RequestOrigin = { method: string; host: string | undefined; origin: string | undefined };

/**
 * Refuses writes that another site sends with our visitor's cookies. Browsers name the origin on every POST;
 * a client that names none is no browser and carries no foreign visitor's cookie.
 * @returns true when the request may go on
 */
export function isSameOrigin({ method, host, origin }: RequestOrigin): boolean {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return true;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
