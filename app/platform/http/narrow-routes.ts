import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The router looks at every address of the site for each request. Given the build with those routes only that can match
 * a path, it looks at a few; what matches, and in which order, stays the same.
 * @returns gives the build for a path; always the same object for the same first part of it, and the whole build for a
 *   path whose first part no route names
 */
export function narrowRoutes(build: ServerBuild): (path: string) => ServerBuild {
  const beginnings = new Map(Object.keys(build.routes).map((id) => [id, beginningOf(id, build.routes)]));
  const builds = new Map<string, ServerBuild>();
  for (const beginning of new Set(beginnings.values())) {
    if (beginning === null) continue;
    const isKept = ([id]: [string, unknown]) => [null, beginning].includes(beginnings.get(id) ?? null);
    const kept = <Route>(all: Record<string, Route>) => Object.fromEntries(Object.entries(all).filter(isKept));
    // why: a page is drawn from the list of what the browser loads, and each route on it has to be in the build.
    const assets = { ...build.assets, routes: kept(build.assets.routes) };
    builds.set(beginning, { ...build, assets, routes: kept(build.routes) });
  }
  return (path) => {
    const first = firstPart(path);
    return (first === null ? undefined : builds.get(first)) ?? build;
  };
}

/** The first part of a route's whole path in small letters, "" for the first page; null where it may be any. */
function beginningOf(id: string, routes: Routes): string | null {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    parts.unshift(...(route.path ?? "").split("/").filter(Boolean));
  }
  const [first] = parts;
  if (first === undefined) return routes[id]?.index ? "" : null;
  return /[:*?]/.test(first) ? null : first.toLowerCase();
}

/** As the router reads it: decoded, in small letters, without the ending under which a page's data are asked for. */
function firstPart(path: string): string | null {
  if (path === "/" || path === "/_root.data") return "";
  const [, first = ""] = path.split("/");
  try {
    const name = decodeURIComponent(first).replace(/\.data$/, "");
    return name === "" ? null : name.toLowerCase();
  } catch (error) {
    // why: what can not be decoded is answered by the router itself.
    if (error instanceof URIError) return null;
    throw error;
  }
}
