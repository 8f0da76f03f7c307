import { type CastAnswer, castRefusal } from "#app/features/voting/ballot-answer.ts";
import { log } from "#app/platform/log.server.ts";
import type { Committed, Stored } from "./ballot-batch.server.ts";
import { makeUnderWay, type VoteKey } from "./under-way.ts";

const MAX_BATCH = 500;
const MAX_WAITING = 5_000;
/** Turns of the event loop without a vote after which nobody is waited for, and turns after which in no case. */
const QUIET_TURNS = 2;
const MOST_TURNS = 30;

/** What every vote on its way has, whether it is open or sealed. */
type Sent = VoteKey;
type Waiting<Cast> = { cast: Cast; answer: (answer: CastAnswer) => void };

export type BallotBoxOptions<Cast> = {
  /** Stores one batch in one transaction; no two of it come from the same person. */
  store: (batch: readonly Cast[]) => Promise<Stored>;
  /** Called after COMMIT and after the acknowledgements of the batch. */
  onCommitted: (committed: Committed) => void;
  /** Votes waiting for one poll before BUSY is answered. */
  maxWaiting?: number;
};

export type BallotBox<Cast> = {
  cast: (cast: Cast) => Promise<CastAnswer>;
  /** Whether this vote came in here and `onCommitted` has not heard of it yet, if it ever will. */
  isUnderWay: (vote: VoteKey) => boolean;
};

/**
 * Takes votes and stores them in batches, one transaction each: while one batch is being committed the next gathers, so
 * there is no timer and no vote waits longer than two commits. An answer is given only after COMMIT.
 */
export function makeBallotBox<Cast extends Sent>({
  store: storeBatch,
  onCommitted,
  maxWaiting = MAX_WAITING,
}: BallotBoxOptions<Cast>): BallotBox<Cast> {
  const queues = new Map<string, Waiting<Cast>[]>();
  const underWay = makeUnderWay();

  async function drain(pollId: string, queue: Waiting<Cast>[]): Promise<void> {
    await gathered(queue);
    while (queue.length > 0) await store(takeBatch(queue));
    queues.delete(pollId);
  }

  async function store(batch: Waiting<Cast>[]): Promise<void> {
    try {
      await storeOnce(batch);
    } catch (first) {
      report(first);
      try {
        await storeOnce(batch);
      } catch (second) {
        report(second);
        for (const one of batch) await storeAlone(one);
      }
    }
  }

  /** One bad row never fails the others. */
  async function storeAlone(one: Waiting<Cast>): Promise<void> {
    try {
      await storeOnce([one]);
    } catch (error) {
      report(error);
      one.answer(castRefusal("INTERNAL"));
      underWay.end(one.cast);
    }
  }

  async function storeOnce(batch: Waiting<Cast>[]): Promise<void> {
    const { answers, committed } = await storeBatch(batch.map(({ cast }) => cast));
    batch.forEach(({ answer }, index) => {
      answer(answers[index] ?? castRefusal("INTERNAL"));
    });
    // why: the answers leave first; whoever watches can wait for a turn of the event loop, whoever voted should not.
    setImmediate(finish, batch, committed);
  }

  // why: the votes are stored and answered; that a watcher could not be told must not send them again.
  function finish(batch: Waiting<Cast>[], committed: Committed | null): void {
    try {
      if (committed) onCommitted(committed);
    } catch (error) {
      report(error);
    } finally {
      for (const { cast } of batch) underWay.end(cast);
    }
  }

  return {
    cast(cast) {
      return new Promise((answer) => {
        const queue = queues.get(cast.pollId);
        if (queue && queue.length >= maxWaiting) return answer(castRefusal("BUSY"));
        underWay.begin(cast);
        if (queue) return void queue.push({ cast, answer });
        const started = [{ cast, answer }];
        queues.set(cast.pollId, started);
        void drain(cast.pollId, started);
      });
    },
    isUnderWay: underWay.has,
  };
}

/**
 * Waits until a turn of the event loop brings no more votes: when a hall votes at once, they share one commit instead of
 * waiting for that of the very first vote alone. A vote that comes alone waits for a few empty turns only, which is no
 * time at all.
 */
async function gathered(queue: readonly unknown[]): Promise<void> {
  let quiet = 0;
  for (let turns = 0; turns < MOST_TURNS && quiet < QUIET_TURNS && queue.length < MAX_BATCH; turns++) {
    const before = queue.length;
    await new Promise(setImmediate);
    quiet = queue.length === before ? quiet + 1 : 0;
  }
}

/** The next votes in order of arrival, at most one of each person; a second one of the same person waits its turn. */
function takeBatch<Cast extends Sent>(queue: Waiting<Cast>[]): Waiting<Cast>[] {
  const people = new Set<string>();
  const batch: Waiting<Cast>[] = [];
  const later: Waiting<Cast>[] = [];
  for (const one of queue.splice(0, MAX_BATCH)) {
    const list = people.has(one.cast.personId) ? later : batch;
    people.add(one.cast.personId);
    list.push(one);
  }
  queue.unshift(...later);
  return batch;
}

function report(error: unknown): void {
  log.warn({ code: "ballot-batch", message: error instanceof Error ? error.message : String(error) });
}
