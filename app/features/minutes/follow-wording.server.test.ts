import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession } from "#tests/setup/town-session.ts";
import { takeWording } from "./follow-wording.server.ts";

beforeEach(resetDatabase);

const WORDING = "Der Eingang wird 2028 gepflastert.";

/** An adopted motion with its announced vote; what the item's section reads after the minutes have followed it. */
async function follow(given: { kind?: "MAIN" | "AMENDMENT"; written?: string; published?: boolean } = {}) {
  const { kind = "MAIN", written = "", published = false } = given;
  const { bodyId, organizationId, meetingId, publicItem: agendaItemId } = await createRunningSession();
  const minutes = await database().minutes.create({
    data: { meetingId, state: "draft" },
    select: { id: true },
  });
  await database().minutesSection.create({
    data: { minutesId: minutes.id, agendaItemId, public: true, resolution: written },
    select: { id: true },
  });
  const words = { agendaItemId, text: "Schulhof", movedBy: "Jemand", submitted: 1, position: 1 };
  const motion = await database().motion.create({ data: { ...words, kind, state: "adopted" }, select: { id: true } });
  const poll = await database().poll.create({
    data: { meetingId, agendaItemId, question: "Schulhof", wording: WORDING, motionId: motion.id },
    select: { id: true },
  });
  if (published) {
    const data = { state: "published", publishedAt: new Date() } as const;
    await database().minutes.update({ where: { id: minutes.id }, data, select: { id: true } });
  }
  const place = { bodyId, organizationId, meetingId, agendaItemId, public: true };
  const fact = { kind: "motion.settled", ...place, motionId: motion.id, pollId: poll.id, outcome: "ADOPTED" } as const;
  await takeWording(fact);
  await takeWording(fact);
  return database().minutesSection.findUniqueOrThrow({
    where: { agendaItemId },
    select: { resolution: true, version: true },
  });
}

test("the adopted wording becomes the item's resolution, once", async () => {
  expect(await follow()).toEqual({ resolution: WORDING, version: 2 });
});

test("an amendment's own vote changes nothing, what somebody has written stays, and so do published minutes", async () => {
  expect(await follow({ kind: "AMENDMENT" })).toEqual({ resolution: "", version: 1 });
  await resetDatabase();
  expect(await follow({ written: "Selbst geschrieben." })).toEqual({ resolution: "Selbst geschrieben.", version: 1 });
  await resetDatabase();
  expect(await follow({ published: true })).toEqual({ resolution: "", version: 1 });
});
