import pg from "pg";
import { majority } from "#app/domain/voting/majority.ts";
import { client } from "#app/platform/db/client.server.ts";
export const loader = () => [pg, majority, client];
