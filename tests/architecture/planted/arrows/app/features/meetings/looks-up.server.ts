import { openPoll } from "#app/features/voting/open-poll.server.ts";
export const up = openPoll;
