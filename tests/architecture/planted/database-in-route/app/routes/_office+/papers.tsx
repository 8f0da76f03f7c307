import { Prisma } from "@prisma/client";
import pg from "pg";
import { publishPaper } from "#app/domain/papers/states.ts";
import { listPapers } from "#app/features/papers/queries.server.ts";
import { client } from "#app/platform/db/client.server.ts";
import { refuse } from "#app/platform/http/refuse.server.ts";
export const loader = () => listPapers(refuse);
export const action = (tx) => tx.paper.findMany({});
