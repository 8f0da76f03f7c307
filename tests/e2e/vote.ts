import { randomUUID } from "node:crypto";
import { io as connectTo } from "socket.io-client";
import { expect } from "vitest";
import { PROTOCOL_VERSION, type StateAnswer } from "#app/features/voting/live/protocol.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { PersonKey } from "#tests/cast/people.ts";
import type { BreakableLine } from "#tests/setup/breakable-line.ts";
import type { Screen, Stage } from "#tests/setup/browser.ts";
import { signInCookie } from "#tests/setup/served-town.ts";
import { personIdOf } from "./demo-people.ts";

type Choice = "yes" | "no" | "abstain";

const ANSWER_LIMIT_MS = 10_000;
const voting = textFor("de", "voting");

/** One tap on the own device, and the sentence that says it is counted. */
export async function vote({ page }: Screen, choice: Choice): Promise<void> {
  const word = voting(`choice.${choice}`);
  await page.getByRole("button", { name: word, exact: true }).click();
  await page.getByText(voting("ballot.recorded", { choice: word })).waitFor();
}

/** The line breaks when the server has stored the vote and before its answer arrives; the member sees it, then it heals. */
export async function voteOverBrokenLine(stage: Stage, screen: Screen, line: BreakableLine, choice: Choice) {
  const { page } = screen;
  const word = voting(`choice.${choice}`);
  const broken = line.breakAfterNextVote();
  await page.getByRole("button", { name: word, exact: true }).click();
  await broken;
  await page.getByText(voting("ballot.waiting", { choice: word })).waitFor();
  await page.getByText(voting("line.offline"), { exact: true }).waitFor();
  await stage.look(screen, "member-line-lost");
  line.mend();
  await page.getByText(voting("ballot.recorded", { choice: word })).waitFor();
  expect(line.keys.length).toBeGreaterThan(1);
  expect(new Set(line.keys).size).toBe(1);
}

/** A member's vote from a device that is no browser. */
export async function voteBySocket(url: string, meetingId: string, key: PersonKey, choice: Choice): Promise<void> {
  const cookie = await signInCookie(await personIdOf(key));
  const socket = connectTo(url, { transports: ["websocket"], forceNew: true, extraHeaders: { cookie } });
  const ask = (name: string, payload: object) =>
    socket.timeout(ANSWER_LIMIT_MS).emitWithAck(name, { v: PROTOCOL_VERSION, ...payload });
  const joined: StateAnswer = await ask("meeting:join", { meetingId, as: "member" });
  const poll = joined.ok ? joined.state?.poll : null;
  expect(poll?.state).toBe("open");
  const ballot = { pollId: poll?.id, epoch: poll?.epoch, choice, key: randomUUID() };
  expect(await ask("poll:cast", ballot)).toMatchObject({ ok: true, status: "recorded", mine: { choice } });
  socket.disconnect();
}

/** What the database holds of the meeting's one vote: counters, and how many ballots of each person. */
export async function storedVote(meetingId: string) {
  const { id, state, cast, yes, no, abstain } = await database().poll.findFirstOrThrow({
    where: { meetingId },
    select: { id: true, state: true, cast: true, yes: true, no: true, abstain: true },
  });
  const ballots = await database().ballot.findMany({ where: { pollId: id }, select: { personId: true, choice: true } });
  return { state, counters: { cast, yes, no, abstain }, ballots };
}
