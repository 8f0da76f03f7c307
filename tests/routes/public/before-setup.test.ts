import { beforeEach, expect, test } from "vitest";
import { viewerFromCookie } from "#app/features/auth/viewer-from-cookie.server.ts";
import { loader as home } from "#app/routes/_public+/_index.tsx";
import { loader as meetings } from "#app/routes/_public+/meetings._index.tsx";
import { loader as organizations } from "#app/routes/_public+/organizations._index.tsx";
import { loader as papers } from "#app/routes/_public+/papers._index.tsx";
import { loader as people } from "#app/routes/_public+/people._index.tsx";
import { loader as search } from "#app/routes/_public+/search.tsx";
import { callOf } from "../../setup/context.ts";
import { resetDatabase } from "../../setup/database.ts";

beforeEach(resetDatabase);

test("before a town is set up every list is empty and none fails", async () => {
  const { viewer } = await viewerFromCookie(null);
  for (const [path, loader] of Object.entries({
    "/": home,
    "/meetings": meetings,
    "/meetings?view=month": meetings,
    "/organizations": organizations,
    "/papers": papers,
    "/people": people,
    "/search?q=Stuhl": search,
  })) {
    await expect(Promise.resolve(loader(callOf(path, viewer))), path).resolves.toBeDefined();
  }
});
