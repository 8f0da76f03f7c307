import type { PaperState } from "#app/domain/papers/paper-states.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** What commands decide on; read while the row is held. */
export type LockedPaper = {
  id: string;
  reference: string;
  name: string;
  state: PaperState;
  public: boolean;
  version: number;
};

/**
 * Holds a paper of the asker's body until the transaction ends, so that two changes come one after the other.
 * @returns null when there is none
 */
export async function lockPaper(tx: Tx, viewer: PersonViewer, paperId: string): Promise<LockedPaper | null> {
  if (!isUuid(paperId)) return null;
  const rows = await tx.$queryRaw<LockedPaper[]>`
    SELECT id, reference, name, state::text AS state, public, version FROM paper
    WHERE id = ${paperId}::uuid AND body_id = ${viewer.bodyId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}
