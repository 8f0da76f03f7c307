import { localDate } from "#app/domain/kernel/local-date.ts";

/**
 * The day on which the law of the other Länder was read. Since when their rules hold was not looked up, so nothing is
 * claimed for an earlier meeting.
 */
export const READ_ON = localDate("2026-11-23");
