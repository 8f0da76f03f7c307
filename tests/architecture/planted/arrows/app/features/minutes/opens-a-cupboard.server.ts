import { store } from "#app/features/voting/live/ballot-box.server.ts";
export const opened = store;
