import { database } from "#app/platform/db/clients.server.ts";
import { type Child, instant } from "./child.ts";
import { median, percentile } from "./figures.ts";
import { BenchFailure } from "./vote-arguments.ts";
import type { Burst, VoteBurst, Watching } from "./vote-clients.ts";
import type { Commit } from "./vote-server.ts";
import type { VoteTown } from "./vote-town.ts";

/** What one echo and one vote of all voters have shown. */
export type Round = {
  echo: { perSecond: number; waits: number[] };
  vote: { perSecond: number; waits: number[]; cpuMs: number };
  /** milliseconds from each commit to each screen */
  delays: number[];
  acknowledged: number;
  stored: number;
  counted: number;
};

type Parts = { server: Child; echo: Child; clients: Child[]; town: VoteTown };
type Poll = { pollId: string; epoch: number };

/** Time enough for the word to begin to have reached every client process. */
const LEAD_MS = 100;

/** A meeting with all its devices, in which one vote after the other is held. */
export class Hall {
  readonly rounds: Round[] = [];
  readonly #parts: Parts;
  #poll: Poll | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Connects every device. @returns how many milliseconds it took until all were watching */
  async connect(): Promise<number> {
    const { server, echo, clients, town } = this.#parts;
    const url = await server.ask<string>("url");
    const { meetingId, chair, hallKey: key } = town;
    const leading: Watching[] = [
      { meetingId, as: "chair", cookie: chair },
      { meetingId, as: "hall", cookie: "", key },
    ];
    const start = instant();
    await this.#each((number) => {
      const own = town.voters.filter((_cookie, index) => index % clients.length === number);
      const members: Watching[] = own.map((cookie) => ({ meetingId, as: "member", cookie }));
      return ["open", { url, watching: number === 0 ? [...leading, ...members] : members }];
    });
    const took = instant() - start;
    const echoUrl = await echo.ask<string>("url");
    await this.#each(() => ["openEcho", { url: echoUrl }]);
    return took;
  }

  /** One echo and one vote; in every other round the vote comes first. @returns a line for whoever watches */
  async round(number: number): Promise<string> {
    const first = number % 2 === 0 ? await this.#echo() : null;
    const voted = await this.#vote();
    const echo = first ?? (await this.#echo());
    this.rounds.push({ ...voted, echo });
    const line = (name: string, { perSecond, waits }: { perSecond: number; waits: number[] }) =>
      `${name} ${Math.round(perSecond)}/s, p99 ${percentile(waits, 0.99).toFixed(1)} ms`;
    const tally = `tally p99 ${percentile(voted.delays, 0.99).toFixed(0)} ms`;
    return `${line("vote", voted.vote)}, ${tally}; ${line("echo", echo)}`;
  }

  async #echo(): Promise<Round["echo"]> {
    const at = instant() + LEAD_MS;
    return merged(await this.#each<Burst>(() => ["echo", { at, pollId: this.#parts.town.meetingId }]));
  }

  async #vote(): Promise<Omit<Round, "echo">> {
    const { server } = this.#parts;
    const poll = await this.#openPoll();
    await server.ask("begin");
    const at = instant() + LEAD_MS;
    const bursts = await this.#each<VoteBurst>(() => ["vote", { at, ...poll }]);
    const { commits, cpuMs } = await server.ask<{ commits: Commit[]; cpuMs: number }>("end");
    const last = commits.at(-1);
    if (last) await this.#each(() => ["hear", last]);
    const delays = (await this.#each<number[]>(() => ["delays", { commits }])).flat();
    const acknowledged = bursts.reduce((sum, burst) => sum + burst.acknowledged, 0);
    const numbers = { acknowledged, ...(await this.#read(poll)) };
    await this.#lead("poll:close", poll);
    this.#check(numbers, bursts);
    return { vote: { ...merged(bursts), cpuMs }, delays, ...numbers };
  }

  /** Opens the vote, or repeats it in a new epoch; goes on when every screen shows it. */
  async #openPoll(): Promise<Poll> {
    const { agendaItemId } = this.#parts.town;
    const before = this.#poll;
    this.#poll = before
      ? { ...before, ...(await this.#lead<{ epoch: number }>("poll:repeat", { ...before, reason: "Neue Messung" })) }
      : await this.#lead<Poll>("poll:open", { agendaItemId, question: "Wird der Beschaffung zugestimmt?" });
    const { epoch } = this.#poll;
    await this.#each(() => ["hear", { epoch, seq: 0 }]);
    return this.#poll;
  }

  async #read({ pollId, epoch }: Poll): Promise<{ stored: number; counted: number }> {
    const stored = await database().ballot.count({ where: { pollId, epoch } });
    const select = { cast: true, yes: true, no: true, abstain: true } as const;
    const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select });
    const sum = poll.yes + poll.no + poll.abstain;
    // why: the counters must agree among themselves too.
    return { stored, counted: sum === poll.cast ? sum : Number.NaN };
  }

  #check(numbers: { acknowledged: number; stored: number; counted: number }, bursts: VoteBurst[]): void {
    const voters = this.#parts.town.voters.length;
    if (Object.values(numbers).every((number) => number === voters)) return;
    const refused = JSON.stringify(bursts.map((burst) => burst.refused));
    throw new BenchFailure(
      `The numbers do not agree: ${voters} voters, ${JSON.stringify(numbers)}; refused: ${refused}`,
      1,
    );
  }

  #lead<Value>(name: string, payload: object): Promise<Value> {
    const [first] = this.#parts.clients;
    if (!first) throw new Error("no clients");
    return first.ask<Value>("lead", { name, payload });
  }

  /** Asks every client process for the same deed at the same time. */
  #each<Answer>(question: (number: number) => [deed: string, given: object]): Promise<Answer[]> {
    return Promise.all(this.#parts.clients.map((client, number) => client.ask<Answer>(...question(number))));
  }
}

function merged(bursts: Burst[]): { perSecond: number; waits: number[] } {
  const waits = bursts.flatMap((burst) => burst.waits);
  const first = Math.min(...bursts.map((burst) => burst.first));
  const last = Math.max(...bursts.map((burst) => burst.last));
  return { perSecond: (waits.length * 1000) / (last - first), waits };
}

/** The median of a figure over the rounds. */
export function overRounds(rounds: readonly Round[], figure: (round: Round) => number): number {
  return median(rounds.map(figure));
}
