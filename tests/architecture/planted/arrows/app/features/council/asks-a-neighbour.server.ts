import type { sessions } from "#app/features/auth/sessions.server.ts";
export type Neighbour = typeof sessions;
