import { once } from "#app/platform/once.server.ts";
import { pool } from "./clients.server.ts";

const LIMIT_MS = 2_000;
/** Whoever asks often asks the database once a second. */
const FRESH_MS = 1_000;

/** Whether the database answers, within two seconds; asked at most once a second. Never throws. */
export async function databaseAnswers(): Promise<boolean> {
  const kept = once("db.answers", () => ({ at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) }));
  if (performance.now() - kept.at >= FRESH_MS) {
    kept.at = performance.now();
    kept.answer = ask();
  }
  return kept.answer;
}

async function ask(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, false);
  });
  const asked = pool()
    .query("SELECT 1")
    .then(
      () => true,
      () => false,
    );
  const answer = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return answer;
}
