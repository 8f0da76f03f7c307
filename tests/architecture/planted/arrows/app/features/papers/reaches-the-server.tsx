import { getPaper } from "./queries.server.ts";
export const Paper = getPaper;
