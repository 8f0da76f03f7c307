import { z } from "zod";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { openSealed, sealBytes } from "#app/platform/seal.server.ts";
import type { Upload } from "./receive-content.server.ts";

const HOUR_MS = 3_600_000;

/** How long a form may lie open with a file that was already sent; shorter than what tidying up spares. */
export const TOKEN_HOURS = 12;

const sealed = z.object({
  sha256: z.string(),
  byteSize: z.number(),
  mediaType: z.string(),
  fileName: z.string(),
  until: z.number(),
});

/** A form's hold on content that was sent before, so that nobody sends it twice. Opens for the same account only. */
export async function uploadToken(viewer: PersonViewer, upload: Upload): Promise<string> {
  const until = now().getTime() + TOKEN_HOURS * HOUR_MS;
  const plain = Buffer.from(JSON.stringify({ ...upload, until }));
  return Buffer.from(await sealBytes(sealOf(viewer), plain)).toString("base64url");
}

/** What a token stands for; null when it is another account's, too old or made up. */
export async function findUpload(viewer: PersonViewer, token: string): Promise<Upload | null> {
  const plain = await openSealed(sealOf(viewer), Buffer.from(token, "base64url"));
  if (!plain) return null;
  const { until, ...upload } = sealed.parse(JSON.parse(plain.toString("utf8")));
  return until > now().getTime() ? upload : null;
}

function sealOf(viewer: PersonViewer) {
  return { purpose: "upload", owner: viewer.accountId };
}
