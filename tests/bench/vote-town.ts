import { createHash, randomUUID } from "node:crypto";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { SINCE } from "../setup/town.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";

const DAY_MS = 86_400_000;
const AT_ONCE = 2_000;

/** A running meeting in which everybody may vote; the first voter leads it. */
export type VoteTown = { meetingId: string; agendaItemId: string; voters: string[]; chair: string; hallKey: string };

/** Fills the connected and migrated database with a meeting of that many present members, all signed in. */
export async function fillTown(voters: number): Promise<VoteTown> {
  const session = await createRunningSession({ members: 1, statutory: voters });
  const cookies = [session.chair.cookie];
  for (let from = 1; from < voters; from += AT_ONCE) {
    cookies.push(...(await addMembers(session, from, Math.min(AT_ONCE, voters - from))));
  }
  // why: people and sign-ins are long there when a council votes, and the database's own upkeep has counted them; what
  // the vote itself writes stays uncounted, as it is in a council.
  await database().$executeRaw`ANALYZE`;
  const { key } = await openHallDisplay(await viewerFor(session.office), session.meetingId);
  return {
    meetingId: session.meetingId,
    agendaItemId: session.publicItem,
    voters: cookies,
    chair: session.chair.cookie,
    hallKey: key,
  };
}

async function addMembers(
  place: { bodyId: string; organizationId: string; meetingId: string },
  from: number,
  count: number,
): Promise<string[]> {
  const { bodyId, organizationId, meetingId } = place;
  const members = Array.from({ length: count }, (_, number) => ({
    personId: randomUUID(),
    accountId: randomUUID(),
    token: randomUUID(),
    familyName: `Nr. ${from + number + 1}`,
  }));
  const at = new Date();
  await database().person.createMany({
    data: members.map(({ personId: id, familyName }) => ({ id, bodyId, givenName: "Mitglied", familyName })),
  });
  await database().membership.createMany({
    data: members.map(({ personId }) => {
      return { personId, organizationId, role: "member" as const, votingRight: true, startDate: SINCE };
    }),
  });
  await database().attendance.createMany({
    data: members.map(({ personId }) => ({ meetingId, personId, startsAt: new Date(at.getTime() - 60_000) })),
  });
  await database().account.createMany({
    data: members.map(({ accountId: id, personId }) => {
      return { id, personId, email: `${id}@town.example`, passwordHash: "none" };
    }),
  });
  await database().session.createMany({
    data: members.map(({ accountId, token }) => ({
      id: createHash("sha256").update(token).digest("hex"),
      accountId,
      expiresAt: new Date(at.getTime() + 14 * DAY_MS),
      secondFactorAt: at,
    })),
  });
  return members.map(({ token }) => `ratswerk_session=${token}`);
}
