import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import { profileFor } from "#app/domain/law/profile.ts";
import { ballotReach } from "#app/domain/voting/secret-vote-bar.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

type Place = { meetingId: string; land: string; startsAt: Date; timeZone: string };

/**
 * Who is there by video and has no vote in a secret vote or an election, because the law of the Land keeps it to the
 * room (§ 37a GemO BW, Art. 47a GO BY). Nobody in an open vote, and nobody where the law says something else.
 */
export async function listVoteless(
  db: Pick<Tx, "attendance">,
  place: Place,
  held: { act: "vote" | "election"; secret: boolean },
): Promise<string[]> {
  const profile = profileFor(place.land, dateAt(place.startsAt, place.timeZone));
  if (!profile.ok) return [];
  const { videoBar: bar } = kindLawOf(profile.value);
  const reach = ballotReach({ ...held, bar, anyMemberByVideo: true, systemAdmitted: false });
  if (!reach.ok || reach.value !== "room-only") return [];
  const at = now();
  const byVideo = await db.attendance.findMany({
    where: {
      ...{ meetingId: place.meetingId, mode: "video", startsAt: { lte: at } },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    select: { personId: true },
  });
  return byVideo.map(({ personId }) => personId);
}
