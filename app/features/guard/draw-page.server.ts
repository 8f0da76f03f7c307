import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { drawPage } from "#app/platform/redact/redactor.server.ts";
import { findGuardDocument } from "./find-guard-document.server.ts";

const WIDTH_DOTS = 900;

/**
 * The picture of a page of a document's newest version as PNG, for whoever may publish; null where there is none.
 * @param page as it stands in the address
 * @param key of the finding that is marked on it
 */
export async function findPagePicture(
  viewer: Viewer,
  fileId: string | undefined,
  page: string | undefined,
  key: string | null,
): Promise<Uint8Array | null> {
  const found = /^[1-9]\d{0,4}$/.test(page ?? "") ? await findGuardDocument(viewer, fileId) : null;
  if (found?.document.mediaType !== "application/pdf") return null;
  const finding = found.document.findings.find((one) => one.page === Number(page) && one.key === key);
  const mark = finding?.box ?? null;
  const version = await database().fileVersion.findUniqueOrThrow({
    where: { id: found.document.versionId },
    select: { sha256: true },
  });
  const answer = await withLocalCopy(version.sha256, (path) => drawPage(path, Number(page), WIDTH_DOTS, mark));
  return answer.state === "done" ? answer.content : null;
}
