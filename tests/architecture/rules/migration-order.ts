import type { Rule, Violation } from "../tree.ts";

/** House rule: a migration is `<YYYYMMDDhhmmss>_<what>/migration.sql`, and no moment is used twice. */
export const migrationOrder: Rule = (files) => {
  const folders = new Map<string, string[]>();
  for (const { path } of files) {
    const [, folder, name] = /^prisma\/migrations\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (folder && name) folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  const found: Violation[] = [];
  const moments = new Set<string>();
  for (const [folder, names] of folders) {
    const say = (says: string) => found.push({ path: `prisma/migrations/${folder}`, line: 0, says });
    const moment = /^(\d{14})_[a-z0-9]+(?:[_-][a-z0-9]+)*$/.exec(folder)?.[1];
    if (!names.includes("migration.sql")) say("holds no migration.sql");
    if (!moment) say("is not named <YYYYMMDDhhmmss>_<what>");
    else if (moments.has(moment)) say(`${moment} is used twice`);
    else moments.add(moment);
  }
  return found;
};
