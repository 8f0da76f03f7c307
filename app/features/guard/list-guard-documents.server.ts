import { createHash } from "node:crypto";
import { asksForDecision, FINDING_KINDS, isFindingKind } from "#app/domain/guard/finding-kinds.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { Box } from "#app/platform/look/looking.ts";
import type { FindingView, GuardDocument, LookState } from "./guard-views.ts";

type Reader = Pick<Tx, "file" | "guardLook">;

/**
 * Documents with what was found in their newest versions, in the order of their names, and whether somebody must still
 * decide. The caller has asked whether the asker may publish.
 * @param db the running transaction, or the client for a mere look
 */
export async function listGuardDocuments(db: Reader, fileIds: readonly string[]): Promise<GuardDocument[]> {
  const files = await db.file.findMany({
    where: { id: { in: [...fileIds] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, paperFiles: NON_PUBLIC_PAPERS, agendaFiles: NON_PUBLIC_ITEMS, versions: NEWEST },
  });
  const hashes = files.flatMap(({ versions }) => versions.map(({ sha256 }) => sha256));
  const looks = await db.guardLook.findMany({
    where: { sha256: { in: hashes } },
    select: { sha256: true, state: true, found: true, findings: { orderBy: { position: "asc" } } },
  });
  return files.flatMap((file): GuardDocument[] => {
    const version = file.versions[0];
    if (!version) return [];
    const look = looks.find(({ sha256 }) => sha256 === version.sha256);
    const state = look?.state ?? "waiting";
    const carriers = [
      ...file.paperFiles.map(({ paper }) => paper.reference),
      ...file.agendaFiles.map(({ agendaItem }) => `${agendaItem.number} ${agendaItem.name}`),
    ];
    const findings = [...carriers.map(carrierFinding), ...(look?.findings ?? []).flatMap(viewOf)];
    const decision = version.guardDecisions.find(({ keys }) =>
      keysToDecide({ state, findings }).every((key) => keys.includes(key)),
    );
    const open = keysToDecide({ state, findings }).length > 0 && !decision;
    return [
      {
        ...{ fileId: file.id, name: file.name, versionId: version.id, version: version.version, state, findings, open },
        fileName: version.fileName,
        mediaType: version.mediaType,
        found: (look?.found ?? 0) + carriers.length,
        decision: decision ? { reason: decision.reason, at: decision.decidedAt } : null,
      },
    ];
  });
}

/** What a decision must have looked at: every finding that is more than a note, and that nobody looked. */
export function keysToDecide({ state, findings }: { state: LookState; findings: readonly FindingView[] }): string[] {
  const keys = findings.filter(({ kind }) => asksForDecision(kind)).map(({ key }) => key);
  return state === "done" ? keys : [...keys, `state:${state}`];
}

const NEWEST = {
  orderBy: { version: "desc" },
  take: 1,
  select: {
    ...{ id: true, version: true, sha256: true, fileName: true, mediaType: true },
    guardDecisions: { orderBy: { decidedAt: "desc" }, select: { keys: true, reason: true, decidedAt: true } },
  },
} as const;
const NON_PUBLIC_PAPERS = {
  where: { paper: { public: false } },
  select: { paper: { select: { reference: true } } },
} as const;
const NON_PUBLIC_ITEMS = {
  where: { agendaItem: { public: false } },
  select: { agendaItem: { select: { number: true, name: true } } },
} as const;

function carrierFinding(excerpt: string): FindingView {
  const kind = "nonPublicCarrier";
  return {
    key: keyOf(kind, null, excerpt, null),
    kind,
    certainty: FINDING_KINDS[kind],
    page: null,
    box: null,
    excerpt,
  };
}

type Row = { kind: string; page: number | null; excerpt: string } & { [Side in keyof Box]: number | null };

function viewOf({ kind, page, excerpt, x, y, width, height }: Row): FindingView[] {
  if (!isFindingKind(kind)) return [];
  const box = x === null || y === null || width === null || height === null ? null : { x, y, width, height };
  return [{ key: keyOf(kind, page, excerpt, box), kind, certainty: FINDING_KINDS[kind], page, box, excerpt }];
}

function keyOf(kind: string, page: number | null, excerpt: string, box: Box | null): string {
  const place = box ? `${Math.round(box.x)} ${Math.round(box.y)}` : "";
  const words = createHash("sha256").update(`${excerpt} ${place}`).digest("base64url").slice(0, 16);
  return `${kind}:${page ?? ""}:${words}`;
}
