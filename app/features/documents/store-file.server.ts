import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { createFile } from "./create-file.server.ts";
import { type ContentRefusal, receiveContent } from "./receive-content.server.ts";

/**
 * Stores a new document that nothing carries yet. Whoever attaches it in the same breath uses receiveUpload and
 * createFile instead.
 * @param viewer who asks; needs "file.write"
 * @param input an empty name is taken from the file's name
 */
export async function storeFile(
  viewer: Viewer,
  input: {
    name: string;
    public: boolean;
    fileName: string;
    content: Uint8Array | AsyncIterable<Uint8Array>;
    pageCount?: number | null;
  },
): Promise<Verdict<{ fileId: string; version: number }, ContentRefusal>> {
  const person = requireCan(viewer, "file.write");
  const upload = await receiveContent(input);
  if (!upload.ok) return upload;
  const { name, pageCount } = input;
  return accepted(
    await inTransaction((tx) =>
      createFile(tx, person, { name, public: input.public, upload: upload.value, pageCount }),
    ),
  );
}
