import { createHash } from "node:crypto";
import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import { findAgendaPdf } from "#app/features/printing/find-agenda-pdf.server.ts";
import { findInvitationPdf } from "#app/features/printing/find-invitation-pdf.server.ts";
import { findPaperPdf } from "#app/features/printing/find-paper-pdf.server.ts";
import type { PrintedPdf, Wanted } from "#app/features/printing/sheet.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { once } from "#app/platform/once.server.ts";
import type { FolderContent, FolderContentItem, FolderContentPaper, FolderFile } from "./read-folder.server.ts";

/** One piece of the folder, in its order. */
export type FolderPart =
  | { kind: "front"; pdf: PrintedPdf; invitation: boolean }
  | { kind: "paper"; item: FolderContentItem; paper: FolderContentPaper; pdf: PrintedPdf }
  | { kind: "file"; item: FolderContentItem; paper: FolderContentPaper | null; file: FolderFile };

const HOLDS_MS = 60_000;
const MOST_KEPT = 100;

type Kept = { parts: Promise<FolderPart[]>; until: number };

/**
 * Invitation or agenda, then item by item the papers as documents with their attachments, then the item's own. What a
 * paper's document says depends on the asker; it is printed once a minute for the same asker and the same documents, or
 * again as soon as anything changed.
 */
export function folderParts(viewer: Viewer, content: FolderContent, locale: Locale): Promise<FolderPart[]> {
  const kept = keptParts();
  const key = createHash("sha256")
    .update(JSON.stringify([standingOf(viewer), locale, content]))
    .digest("hex");
  const at = now().getTime();
  const known = kept.get(key);
  if (known && at < known.until) return known.parts;
  const parts = collect(viewer, content, { locale, standard: "ua-1" });
  kept.delete(key);
  kept.set(key, { parts, until: at + HOLDS_MS });
  parts.catch(() => kept.delete(key));
  for (const [oldest, { until }] of kept) {
    if (kept.size <= MOST_KEPT && at < until) break;
    kept.delete(oldest);
  }
  return parts;
}

/** True for what citizens may read too. */
export function isOpen(part: FolderPart, { meeting }: FolderContent): boolean {
  if (part.kind === "front") return true;
  const isPublic = meeting.published && part.item.public && (part.paper?.public ?? true);
  return isPublic && (part.kind === "paper" || part.file.public);
}

/** Something changed: what papers say must be read anew. */
export function forgetFolderParts(): void {
  keptParts().clear();
}

function keptParts(): Map<string, Kept> {
  return once("folder.parts", () => new Map<string, Kept>());
}

/** What decides on an asker's view: who it is and which seats and duties are held at this moment. */
function standingOf(viewer: Viewer) {
  if (viewer.kind !== "person") return [viewer.kind, viewer.bodyId];
  const { bodyId, personId, seats, duties } = viewer;
  return isOffice(viewer) ? ["office", bodyId] : [bodyId, personId, seats, duties];
}

async function collect(viewer: Viewer, content: FolderContent, wanted: Wanted): Promise<FolderPart[]> {
  const { id } = content.meeting;
  const parts: FolderPart[] = [];
  const invitation = await findInvitationPdf(viewer, id, wanted);
  const front = invitation ?? (await findAgendaPdf(viewer, id, wanted));
  if (front) parts.push({ kind: "front", pdf: front, invitation: invitation !== null });
  for (const item of content.items) {
    for (const paper of item.papers) {
      const pdf = await findPaperPdf(viewer, paper.id, wanted);
      if (pdf) parts.push({ kind: "paper", item, paper, pdf });
      parts.push(...paper.files.map((file) => ({ kind: "file" as const, item, paper, file })));
    }
    parts.push(...item.files.map((file) => ({ kind: "file" as const, item, paper: null, file })));
  }
  return parts;
}
