import { getMeeting } from "#app/features/meetings/queries.server.ts";
export const loader = getMeeting;
