import { record } from "#app/features/events/record.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";

/**
 * Deletes guests' names from the lists of every meeting whose minutes are approved: who has to be named stands in the
 * minutes by then. Role and times stay. The number of names goes into the meeting's record; doing it again finds nothing.
 * @returns how many names were deleted
 */
export async function forgetGuests(): Promise<number> {
  const due = await database().speakerRequest.findMany({
    where: { guestName: { not: null }, agendaItem: { meeting: { minutes: { state: "approved" } } } },
    distinct: ["meetingId"],
    select: {
      meetingId: true,
      agendaItem: { select: { meeting: { select: { bodyId: true, organizationId: true } } } },
    },
  });
  let sum = 0;
  for (const { meetingId, agendaItem } of due) {
    sum += await inTransaction(async (tx) => {
      const { count: names } = await tx.speakerRequest.updateMany({
        where: { meetingId, guestName: { not: null } },
        data: { guestName: null },
      });
      const fact = { kind: "speaker.guestsForgotten", ...agendaItem.meeting, meetingId, names } as const;
      if (names > 0) await record(tx, { accountId: null }, fact);
      return names;
    });
  }
  // why: an overwritten name lies readable in the table's file until it is swept.
  if (sum > 0) await pool().query("VACUUM (TRUNCATE false) speaker_request");
  return sum;
}
