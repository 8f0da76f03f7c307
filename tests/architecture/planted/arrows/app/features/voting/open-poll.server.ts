import { z } from "zod";
import { majority } from "#app/domain/voting/majority.ts";
import { getMeeting } from "#app/features/meetings/queries.server.ts";
import { client } from "#app/platform/db/client.server.ts";
import { store } from "./live/ballot-box.server.ts";
export const openPoll = () => [z, majority, getMeeting, client, store];
