import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import { formatDate } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { once } from "#app/platform/once.server.ts";
import { typeset } from "#app/platform/pdf/typeset.server.ts";

/** Somebody whose copies bear the own name. */
export type CopyOwner = {
  /** what is laid over every page: the name across it, and name and day at its foot */
  overlay: Uint8Array;
  /** names person, words and day; part of every key under which a copy is kept */
  mark: string;
};

const TEMPLATE = resolve("app/features/folder/personal-copy.typ");

/**
 * Whose name stands on documents that are not public, where one of these organizations wants that: everybody's who is
 * signed in, but for those who work on the documents themselves.
 * @param viewer who asks
 * @param findOrganizations in whose meetings the documents are dealt with; asked only where a rule was entered at all
 * @returns null where no name is wanted
 */
export async function findCopyOwner(
  viewer: Viewer,
  findOrganizations: () => Promise<readonly string[]>,
  locale: Locale,
): Promise<CopyOwner | null> {
  if (viewer.kind !== "person" || can(viewer, "file.write")) return null;
  const { bodyId, personId, name } = viewer;
  // why: asked at every download; most towns have no such rule.
  const entered = await database().procedureRule.findFirst({
    where: { bodyId, key: "personalCopies", withdrawnAt: null },
    select: { body: { select: { timeZone: true } } },
  });
  if (!entered) return null;
  const { timeZone } = entered.body;
  const date = dateAt(now(), timeZone);
  const applied = await Promise.all(
    [...new Set([...(await findOrganizations()), null])].map((organizationId) =>
      readProcedure(database(), { bodyId, organizationId, date }),
    ),
  );
  if (!applied.some(({ values }) => values.personalCopies === "non-public")) return null;
  const line = textFor(locale, "folder")("personal", { name, date: formatDate(now(), locale, timeZone) });
  const told = JSON.stringify([personId, name, line, locale]);
  return {
    overlay: await overlayOf({ name, line, lang: locale }, new Date(`${date}T00:00:00Z`)),
    mark: createHash("sha256").update(told).digest("hex"),
  };
}

const MOST_KEPT = 500;

/** A few kilobytes a person and day. */
async function overlayOf(data: { name: string; line: string; lang: Locale }, createdAt: Date): Promise<Uint8Array> {
  const kept = once("folder.overlays", () => new Map<string, Uint8Array>());
  const key = JSON.stringify(data);
  const known = kept.get(key);
  if (known) return known;
  const template = once("folder.overlay-template", () => readFileSync(TEMPLATE, "utf8"));
  const made = await typeset({ template, data, createdAt });
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return made;
}
