import type { Meeting } from "#app/features/meetings/queries.server.ts";
export type Asked = Meeting;
