import { accepted, type Refused, refused } from "#app/domain/kernel/result.ts";
import { addVersion } from "#app/features/documents/add-version.server.ts";
import { receiveContent } from "#app/features/documents/receive-content.server.ts";
import { setFilePublic } from "#app/features/documents/set-file-public.server.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import type { Area } from "#app/platform/redact/redacting.ts";
import { redactContent } from "#app/platform/redact/redactor.server.ts";
import { findGuardDocument } from "./find-guard-document.server.ts";
import type { RedactInput } from "./schema.ts";

type Code = "redact-nothing" | "redact-still-there" | "redact-not-possible" | "changed-meanwhile";
export type RedactAnswer =
  | { ok: true; value: { version: number } }
  | (Refused<Code> & { /** where removed text still stands; 0 for the document's data */ stays?: number[] });

/**
 * Makes a new version of a PDF from which marked places and words are truly removed. The document is closed to citizens
 * with it; the version before stays for those who may write documents. Nothing is stored unless reading the new version
 * again has found nothing of what was removed. Throws 404 for whoever may not publish.
 * @param viewer who asks; needs "paper.publish"
 */
export async function redactDocument(
  viewer: Viewer,
  fileId: string | undefined,
  input: RedactInput,
): Promise<RedactAnswer> {
  const found = await findGuardDocument(viewer, fileId);
  if (!found) throw notFound();
  const { document, person } = found;
  if (document.version !== input.version) return refused("changed-meanwhile");
  if (document.mediaType !== "application/pdf") return refused("redact-not-possible");
  const chosen = document.findings.filter(({ key }) => input.findings.includes(key));
  const areas: Area[] = chosen.flatMap(({ page, box }) => (page !== null && box ? { page, box } : []));
  const { sha256, fileName } = await database().fileVersion.findUniqueOrThrow({
    where: { id: document.versionId },
    select: { sha256: true, fileName: true },
  });
  const given = { areas: [...areas, ...input.areas], words: input.words };
  if (given.areas.length + given.words.length === 0) return refused("redact-nothing");
  const answer = await withLocalCopy(sha256, (path) => redactContent(path, given));
  if (answer.state === "nothingThere") return refused("redact-nothing");
  if (answer.state === "stillThere") return { ...refused("redact-still-there"), stays: answer.stays };
  if (answer.state !== "done") return refused("redact-not-possible");
  const upload = await receiveContent({ fileName, content: answer.content });
  if (!upload.ok) return refused("redact-not-possible");
  // why: closed before the new version is there, so that it is public at no moment.
  await setFilePublic(person, { fileId: document.fileId, public: false });
  const { version } = await addVersion(person, { fileId: document.fileId, upload: upload.value });
  await inTransaction((tx) => {
    const fact = { kind: "file.redacted", bodyId: person.bodyId, fileId: document.fileId, version } as const;
    return record(tx, actorOf(person), { ...fact, places: answer.places });
  });
  return accepted({ version });
}
