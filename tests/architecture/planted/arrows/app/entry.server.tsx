import { getMeeting } from "#app/features/meetings/queries.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { wireFeatures } from "./wiring/features.server.ts";
export const wired = [getMeeting, openPoll, wireFeatures];
