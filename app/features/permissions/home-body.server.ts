import { publicDatabase } from "#app/platform/db/clients.server.ts";

export type HomeBody = { id: string; name: string; shortName: string; land: string; timeZone: string };

/** The body this address speaks for: the first one of the installation; null before anything was set up. */
export async function findHomeBody(): Promise<HomeBody | null> {
  return publicDatabase().body.findFirst({
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, shortName: true, land: true, timeZone: true },
  });
}
