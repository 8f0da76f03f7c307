import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const ROUTES = resolve("app/routes");

/** Values for parameters that are no ids. */
const WORDS: Record<string, string> = { fileName: "Anlage.pdf", deed: "release", "*": "nowhere" };

/** An address of the site as its route file names it, for example "/meetings/$meetingId/minutes". */
export type Route = { path: string; ids: number };

/** Every address of the site, read from the names of the route files (remix-flat-routes), so that none is forgotten. */
export function listRoutes(): Route[] {
  const paths = readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)_layout\./.test(file))
    .map((file) => `/${segmentsOf(file).join("/")}`);
  return [...new Set(paths)]
    .sort()
    .map((path) => ({ path, ids: parametersOf(path).filter((name) => !WORDS[name]).length }));
}

/** The route's address with this id in the place of every id. */
export function fill(path: string, id: string): string {
  return path.replace(/\$(\w*)/g, (_, name: string) => WORDS[name || "*"] ?? id);
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/\$(\w*)/g)].map(([, name]) => name || "*");
}

function segmentsOf(file: string): string[] {
  const [folders, name] = [file.split("/").slice(0, -1), file.split("/").at(-1) ?? ""];
  const within = folders.map((folder) => folder.replace(/\+$/, "")).filter((folder) => !folder.startsWith("_"));
  const own = name
    .replace(/\.tsx?$/, "")
    .split(".")
    .map((segment) => segment.replace(/^\((.*)\)$/, "$1"))
    .filter((segment) => segment !== "_index");
  return join(...within, ...own)
    .split("/")
    .filter((segment) => segment !== ".");
}
