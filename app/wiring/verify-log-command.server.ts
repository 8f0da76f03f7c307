import { type LogCheck, listLoggedMeetings, verifySessionLog } from "#app/features/events/session-log.server.ts";
import { runCommand } from "#app/platform/db/command.server.ts";
import { startDatabase } from "#app/platform/db/start.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";

/** `npm run verify-log`: computes every meeting's record again; one line for each, exit code 1 when one was changed. */
await runCommand(async (say) => {
  const { stop } = await startDatabase();
  try {
    let entries = 0;
    let broken = 0;
    const meetings = await listLoggedMeetings();
    for (const meetingId of meetings) {
      const check = await verifySessionLog(meetingId);
      entries += check.entries;
      const found = sentenceOf(check);
      if (found !== null) broken += 1;
      say(`${meetingId} ${check.entries} ${found ?? `ok ${check.head}`}`);
    }
    say(`${meetings.length} meetings, ${entries} entries, ${broken} broken`);
    if (broken > 0) {
      throw new OperatorFailure(
        "Mindestens ein Protokoll ist nicht mehr, wie es geschrieben wurde. / At least one record is not as it was written.",
      );
    }
  } finally {
    await stop();
  }
});

/** What is wrong with a record; null when nothing is. */
function sentenceOf({ brokenAt, printedHeadFound }: LogCheck): string | null {
  if (brokenAt !== null) return `BROKEN at entry ${brokenAt}`;
  return printedHeadFound ? null : "BROKEN: the hash printed in the minutes is not in the record";
}
