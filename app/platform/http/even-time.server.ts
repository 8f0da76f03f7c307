import { setTimeout as wait } from "node:timers/promises";

/**
 * A refusal that never comes sooner than the given time after the attempt began, so that its duration does not tell
 * which of several reasons it had. Answers that are no refusal come at once.
 * @param ms milliseconds, longer than the slowest of the reasons takes
 */
export async function evenRefusal<Answer extends { ok: boolean }>(
  ms: number,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const earliest = wait(ms, undefined, { ref: false });
  const answer = await attempt();
  if (!answer.ok) await earliest;
  return answer;
}
