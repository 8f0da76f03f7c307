import { today } from "#app/features/council/today.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { MARK } from "./mark-rows.server.ts";
import type { ChangeAnswer } from "./schema.ts";
import { openContent } from "./sealed-content.server.ts";
import { takeChanges } from "./take-changes.server.ts";
import { ownAnnotationsVisibleTo } from "./visible.server.ts";

export const MARK_FORM_FIELDS = ["deed", "id", "write", "base", "text", "organizationId", "page", "words", "version"];

/**
 * Does what a plain form of the list asks for: new words, sharing, removing, a place by hand, and taking those back.
 * @param viewer who asks
 * @param form the fields of MARK_FORM_FIELDS
 */
export async function answerMarkForm(viewer: PersonViewer, form: FormData): Promise<ChangeAnswer> {
  const field = (name: string) => String(form.get(name) ?? "");
  const [deed, id] = [field("deed"), field("id")];
  const write = { id, write: field("write"), base: field("base"), changedAt: now().toISOString() };
  const unknown: ChangeAnswer = { ok: false, id, refused: "mark-unknown" };
  if (!isUuid(id)) return unknown;
  let change: object | null = null;
  if (deed === "remove" || deed === "restore") change = { deed, ...write };
  if (deed === "place" || deed === "setAside" || deed === "takeBack") {
    const place = { page: Number(field("page")), quote: field("words").trim(), prefix: "", suffix: "", boxes: [] };
    const settled = { version: Number(field("version")), choice: deed, place: deed === "place" ? place : null };
    change = { deed: "settle", ...write, ...settled };
  }
  if (deed === "share") change = { deed, id, organizationId: field("organizationId") || null };
  if (deed === "change") {
    const row = await database().annotation.findFirst({
      where: { AND: [{ id }, ownAnnotationsVisibleTo(viewer, await today())] },
      select: { ...MARK, fileId: true },
    });
    const content = row && (await openContent(row, row.content));
    if (!row || !content) return unknown;
    const text = field("text").replace(/\r\n?/g, "\n");
    change = { deed, ...write, version: row.version, content: { ...content, text } };
  }
  const answers = change && (await takeChanges(viewer, JSON.stringify([change])));
  return answers?.[0] ?? unknown;
}
