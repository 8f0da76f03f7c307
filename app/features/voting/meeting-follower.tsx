import { useRevalidateOnChange } from "./use-revalidate-on-change.ts";

/** Stands on a public page and keeps it fresh while the meeting runs; shows nothing itself. */
export function MeetingFollower({ meetingId }: { meetingId: string }) {
  useRevalidateOnChange(meetingId);
  return null;
}
