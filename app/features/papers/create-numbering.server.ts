import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { PaperType } from "./paper-views.ts";

/** How a new installation numbers its papers, each year from 1 on. */
const SCHEMES = [
  { name: "VO", pattern: "VO/{number}/{yy}", types: ["resolution", "information"] },
  { name: "A", pattern: "A/{number}/{yy}", types: ["motion", "amendment"] },
  { name: "AF", pattern: "AF/{number}/{yy}", types: ["inquiry"] },
] satisfies { name: string; pattern: string; types: PaperType[] }[];

/**
 * The numbering of a new body's papers.
 * @param tx the transaction that creates the body
 */
export async function createNumbering(tx: Tx, bodyId: string): Promise<void> {
  await tx.numberingScheme.createMany({ data: SCHEMES.map((scheme) => ({ bodyId, ...scheme })) });
}
