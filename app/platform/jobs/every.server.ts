import { log } from "#app/platform/log.server.ts";

/**
 * Does work again and again, the next round an interval after the last one ended. A round that fails is logged and
 * tried again at the next.
 * @param name for the log
 * @param intervalMs milliseconds between two rounds
 * @returns ends the rounds; resolves when a running one is over
 */
export function every(name: string, intervalMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ code: "job", job: name, message: error instanceof Error ? error.message : String(error) });
    }
    if (!stopped) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => {
      running = round();
    }, intervalMs);
    timer.unref();
  }

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
