import { personName } from "#app/domain/council/person-name.ts";
import { sumOf } from "#app/domain/papers/amounts.ts";
import { membershipsVisibleTo, organizationsVisibleTo } from "#app/features/council/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { labelOf, paperSummarySelect } from "./list-papers.server.ts";
import type { PaperView, PersonLabel } from "./paper-views.ts";
import { consultationsVisibleTo, papersVisibleTo } from "./visible.server.ts";

/** A paper with everything the asker may know of it; null when it does not exist for the asker. */
export async function findPaper(viewer: Viewer, paperId: string | undefined): Promise<PaperView | null> {
  if (!isUuid(paperId)) return null;
  const person = personSelect(viewer);
  const row = await reader(viewer).paper.findFirst({
    where: { AND: [{ id: paperId }, papersVisibleTo(viewer)] },
    select: {
      ...paperSummarySelect,
      proposal: true,
      reasons: true,
      financialEffects: true,
      version: true,
      createdAt: true,
      publishedAt: true,
      author: { select: person },
      editor: { select: person },
      participations: {
        where: { organization: organizationsVisibleTo(viewer) },
        orderBy: { position: "asc" },
        select: { organization: { select: { id: true, name: true, shortName: true } } },
      },
      amounts: {
        orderBy: [{ budgetYear: "asc" }, { position: "asc" }],
        select: { budgetYear: true, cents: true, label: true },
      },
      consultations: {
        where: consultationsVisibleTo(viewer),
        orderBy: { position: "asc" },
        select: {
          id: true,
          role: true,
          authoritative: true,
          public: true,
          organization: { select: { id: true, name: true, shortName: true } },
        },
      },
      corrections: {
        orderBy: { correctedAt: "asc" },
        select: { id: true, version: true, reason: true, correctedAt: true },
      },
    },
  });
  if (!row) return null;
  const { author, editor, underDirectionOf, participations, amounts, ...paper } = row;
  const lines = amounts.map(({ cents, ...amount }) => ({ ...amount, cents: Number(cents) }));
  const sum = sumOf(lines);
  return {
    ...paper,
    underDirectionOf: labelOf(viewer, underDirectionOf),
    author: toPersonLabel(viewer, author),
    editor: toPersonLabel(viewer, editor),
    participating: participations.map((participation) => participation.organization),
    amounts: lines,
    amountSum: lines.length > 0 && sum.ok ? sum.value : null,
  };
}

function personSelect(viewer: Viewer) {
  return {
    id: true,
    title: true,
    givenName: true,
    familyName: true,
    memberships: { where: membershipsVisibleTo(viewer), take: 1, select: { id: true } },
  } satisfies Prisma.PersonSelect;
}

type PersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof personSelect> }>;

function toPersonLabel(viewer: Viewer, person: PersonRow | null): PersonLabel | null {
  if (!person) return null;
  return { id: person.id, name: personName(person), hasPage: isOffice(viewer) || person.memberships.length > 0 };
}
