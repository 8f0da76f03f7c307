export type Pace<News> = { push: (name: string, news: News) => void; stop: () => void };

/** Passes news on at a pace: of each name the first at once, then the latest after each pause (milliseconds). */
export function makePace<News>(pauseMs: number, pass: (news: News) => void): Pace<News> {
  const pending = new Map<string, { latest: News | null; timer: NodeJS.Timeout }>();

  function next(name: string): void {
    const waiting = pending.get(name);
    if (!waiting) return;
    const { latest } = waiting;
    if (latest === null) {
      pending.delete(name);
      return;
    }
    waiting.latest = null;
    waiting.timer = setTimeout(next, pauseMs, name);
    pass(latest);
  }

  return {
    push(name, news) {
      const waiting = pending.get(name);
      if (waiting) {
        waiting.latest = news;
        return;
      }
      pending.set(name, { latest: null, timer: setTimeout(next, pauseMs, name) });
      pass(news);
    },
    stop() {
      for (const { timer } of pending.values()) clearTimeout(timer);
      pending.clear();
    },
  };
}
