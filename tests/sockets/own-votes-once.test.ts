// What another node commits makes this one read again; votes that this node has in hand itself must not come out of that.
import { randomUUID } from "node:crypto";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { heldCommit } from "../setup/held-commit.ts";
import { startNode } from "../setup/node-process.ts";
import { createRunningSession, type Participant, viewerFor } from "../setup/town-session.ts";
import { ask, connectDevice, type Device, hears, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

/** A running vote; one member with phone and tablet here, another one with a tablet here and a phone on another node. */
async function openScene() {
  const session = await createRunningSession();
  const elsewhere = await startNode(process.env.DATABASE_URL ?? "");
  onTestFinished(async () => {
    await elsewhere.stop();
  });
  const commit = await heldCommit();
  const server = await startLiveServer();
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird der Beschaffung zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  const seated = async (url: string, who: Participant | undefined) => {
    const device = await connectDevice(url, who ?? null);
    expect(await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" })).toMatchObject({
      ok: true,
    });
    return device;
  };
  const [, one, other] = session.members;
  const vote = () => ({ pollId: opened.value.pollId, epoch: 1, choice: "yes", key: randomUUID() });
  return {
    ...{ commit, vote },
    phone: await seated(server.url, one),
    tablet: await seated(server.url, one),
    otherTablet: await seated(server.url, other),
    otherPhone: await seated(elsewhere.url, other),
  };
}

/** The votes that the device was told of; what was sent to it before is there once it has an answer. */
async function toldVotes(device: Device): Promise<Record<string, unknown>[]> {
  await ask(device, "line:check");
  return device.heard.filter(({ name }) => name === "poll:mine").map(({ body }) => body);
}

test("a vote between its commit and its answer is not read as another node's: the device that sent it has the answer alone", async () => {
  const { commit, vote, phone, tablet, otherPhone, otherTablet } = await openScene();
  const own = vote();
  const isStored = commit.holdNext();
  const answer = ask(phone, "poll:cast", own);
  await isStored;
  await ask(otherPhone, "poll:cast", vote());
  await hears(otherTablet, "poll:mine");
  expect([await toldVotes(phone), await toldVotes(tablet)]).toEqual([[], []]);
  commit.letGo();
  expect(await answer).toMatchObject({ ok: true, status: "recorded" });
  await hears(tablet, "poll:mine", ({ key }) => key === own.key);
  expect(await toldVotes(phone)).toEqual([]);
  expect(await toldVotes(tablet)).toHaveLength(1);
}, 60_000);

test("a vote whose commit was never answered to this node is found by a later reading", async () => {
  const { commit, vote, phone, tablet, otherPhone, otherTablet } = await openScene();
  const own = vote();
  const isStored = commit.holdNext();
  const answer = ask(phone, "poll:cast", own);
  await isStored;
  await ask(otherPhone, "poll:cast", vote());
  await hears(otherTablet, "poll:mine");
  expect(await toldVotes(tablet)).toEqual([]);
  commit.tear();
  expect(await answer).toMatchObject({ ok: true, status: "duplicate" });
  await hears(tablet, "poll:mine", ({ key }) => key === own.key);
}, 60_000);
