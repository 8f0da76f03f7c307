import {
  type AgendaTarget,
  type AgendaTerms,
  insertItem,
  placeItem,
  settleAgenda,
} from "#app/domain/meetings/agenda-changes.ts";
import type { AgendaFields } from "./agenda-answer.ts";
import type { OfficeItem, OfficePaper } from "./office-views.ts";

/** The two sides of the agenda page. */
export type Board = { items: OfficeItem[]; waiting: OfficePaper[] };

/**
 * What a small form will very likely lead to, shown before the server has answered: the same rules run on both sides.
 * Where a rule refuses, everything stays, and the server says why.
 */
export function applyChange(board: Board, fields: AgendaFields, terms: AgendaTerms): Board {
  const changed = changedBoard(board, fields, terms);
  if (!changed) return board;
  const confirmed = fields.confirmed === "yes";
  const settled = settleAgenda(board.items, changed.items, terms, { confirmed });
  return settled.ok ? { ...changed, items: settled.value } : board;
}

function changedBoard(board: Board, fields: AgendaFields, terms: AgendaTerms): Board | null {
  const { items, waiting } = board;
  const id = textOf(fields.agendaItemId);
  switch (fields.intent) {
    case "add":
      return withNewItem(board, { id, name: textOf(fields.name), papers: [] }, fields, terms);
    case "move": {
      const target = targetOf(fields);
      const moved = target && placeItem(items, id, target);
      return moved?.ok ? { waiting, items: moved.value } : null;
    }
    case "change": {
      const named = items.map((item) => (item.id === id ? { ...item, name: textOf(fields.name) } : item));
      const parentId = textOf(fields.parentId);
      const item = items.find((one) => one.id === id);
      const isPublic = fields.part === "public";
      if (item?.public === isPublic && (item.parentId ?? "") === parentId) return { waiting, items: named };
      const moved = placeItem(named, id, parentId ? { parentId } : { public: isPublic });
      return moved.ok ? { waiting, items: moved.value } : null;
    }
    case "secondSession": {
      const secondSession = fields.secondSession === "yes";
      return { waiting, items: items.map((item) => (item.id === id ? { ...item, secondSession } : item)) };
    }
    case "remove": {
      const gone = items.find((item) => item.id === id);
      if (!gone || terms.stands || items.some((item) => item.parentId === id)) return null;
      return { waiting: [...waiting, ...gone.papers], items: items.filter((item) => item !== gone) };
    }
    case "place":
      return withPaper(board, fields, terms);
    case "unplace": {
      const paper = items.flatMap((item) => item.papers).find((one) => one.id === fields.paperId);
      return paper ? { waiting: [...waiting, paper], items: withoutPaper(items, paper.id) } : null;
    }
    default:
      return null;
  }
}

function withPaper(board: Board, fields: AgendaFields, terms: AgendaTerms): Board | null {
  const paper = board.waiting.find((one) => one.id === fields.paperId);
  if (!paper) return null;
  const onItem = textOf(fields.agendaItemId);
  const target = onItem ? board.items.find((item) => item.id === onItem) : null;
  if (target === undefined) return null;
  const isPublic = target ? target.public : fields.part !== "nonPublic" && terms.meetsInPublic;
  if ((isPublic && !paper.public) || (terms.published && isPublic && !paper.published && !fields.confirmed))
    return null;
  const waiting = board.waiting.filter((one) => one !== paper);
  if (!target) {
    const item = { id: textOf(fields.newItemId), name: paper.name, papers: [paper] };
    return withNewItem({ items: board.items, waiting }, item, fields, terms);
  }
  const items = board.items.map((item) => (item === target ? { ...item, papers: [...item.papers, paper] } : item));
  return { items, waiting };
}

function withNewItem(
  { items, waiting }: Board,
  item: Pick<OfficeItem, "id" | "name" | "papers">,
  fields: AgendaFields,
  terms: AgendaTerms,
): Board | null {
  if (!item.id || !item.name || items.some((one) => one.id === item.id)) return null;
  const isPublic = fields.part === undefined ? terms.meetsInPublic : fields.part === "public";
  const fresh: OfficeItem = {
    ...item,
    ...{ parentId: null, number: "", public: isPublic, state: "open", supplement: terms.stands, secondSession: false },
  };
  const after = insertItem(items, fresh, targetOf(fields));
  return after.ok ? { items: after.value, waiting } : null;
}

function withoutPaper(items: OfficeItem[], paperId: string): OfficeItem[] {
  return items.map((item) => ({ ...item, papers: item.papers.filter((paper) => paper.id !== paperId) }));
}

function targetOf(fields: AgendaFields): AgendaTarget | null {
  const { position, beforeId, parentId, part } = fields;
  if (typeof position === "string" && position) return { position: Number(position) };
  if (typeof beforeId === "string" && beforeId) return { beforeId };
  if (typeof parentId === "string" && parentId) return { parentId };
  return part === undefined ? null : { public: part === "public" };
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
