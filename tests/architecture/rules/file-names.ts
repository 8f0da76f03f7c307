import floors from "../floors.json" with { type: "json" };
import type { Rule, Violation } from "../tree.ts";

const KINDS_OF_CODE = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "shared",
  "lib",
  "services",
  "types",
]);

/** House rule: folders are nouns of the council, no index files, no tests among routes, every feature has a floor. */
export const fileNames: Rule = (files) => {
  const found: Violation[] = [];
  for (const { path } of files) {
    if (!/^(app|tests|prisma|bin)\//.test(path)) continue;
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    const kind = parts.find((part) => KINDS_OF_CODE.has(part));
    if (kind) found.push({ path, line: 0, says: `folder "${kind}" names a kind of code, not a thing` });
    if (/^index\.(ts|tsx|mjs|js)$/.test(name))
      found.push({ path, line: 0, says: "an index file hides where a thing lives" });
    if (path.startsWith("app/routes/") && /\.test\./.test(name)) {
      found.push({ path, line: 0, says: "tests of routes live in tests/routes" });
    }
    const feature = /^app\/features\/([^/]+)\//.exec(path)?.[1];
    if (feature && !(feature in floors)) found.push({ path, line: 0, says: `feature "${feature}" has no floor` });
  }
  return found;
};
