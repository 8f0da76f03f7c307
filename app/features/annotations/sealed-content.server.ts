import type { MarkContent, MarkPlace } from "#app/domain/annotations/mark.ts";
import { openSealed, sealBytes } from "#app/platform/seal.server.ts";
import { markContentSchema } from "./schema.ts";

/** Whose a mark is and which; its content opens for exactly these two only. */
export type MarkSeal = { id: string; ownerId: string };

/** All that a mark says, locked with a key of its owner's own (derived from the installation's). */
export function sealContent(mark: MarkSeal, content: MarkContent): Promise<Uint8Array<ArrayBuffer>> {
  return sealBytes(sealOf(mark), Buffer.from(JSON.stringify(content)));
}

/** null when it was touched, moved to another row, or the installation's key has changed. */
export async function openContent(mark: MarkSeal, sealed: Uint8Array | null): Promise<MarkContent | null> {
  const plain = sealed && (await openSealed(sealOf(mark), sealed));
  return plain ? markContentSchema.parse(JSON.parse(plain.toString("utf8"))) : null;
}

/** Where a mark was found in another version, locked for that version. */
export function sealPlace(mark: MarkSeal, version: number, place: MarkPlace): Promise<Uint8Array<ArrayBuffer>> {
  return sealBytes(sealOf(mark, version), Buffer.from(JSON.stringify(place)));
}

/** null as with `openContent`. */
export async function openPlace(mark: MarkSeal, version: number, sealed: Uint8Array | null): Promise<MarkPlace | null> {
  const plain = sealed && (await openSealed(sealOf(mark, version), sealed));
  return plain ? (JSON.parse(plain.toString("utf8")) as MarkPlace) : null;
}

/** The owner's key by the purpose, the mark bound by the seal: neither opens in another's row. */
function sealOf({ id, ownerId }: MarkSeal, version?: number) {
  return { purpose: `annotations/${ownerId}`, owner: version === undefined ? id : `${id}/${version}` };
}
