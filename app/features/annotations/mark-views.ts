import type { MarkContent, MarkPlace } from "#app/domain/annotations/mark.ts";
import type { MarkChange } from "./schema.ts";

/**
 * How a mark stands in the version that is shown. `made`: it was made there. `kept`: found again, the same words.
 * `reworded`: found again in changed words. `notPlaced`: its words are not there any more, or nothing says which they
 * are. `byHand`: its owner has chosen the place. `setAside`: its owner leaves it with its old page. `waiting`: it has not
 * been looked for yet.
 */
export type PlaceState = "made" | "kept" | "reworded" | "notPlaced" | "byHand" | "setAside" | "waiting";

/** A mark as its owner, or somebody it is shared with, sees it on the newest version of a document. */
export type MarkView = Pick<MarkContent, "kind" | "colour" | "text" | "strokes"> & {
  id: string;
  mine: boolean;
  /** null for the own marks */
  ownerName: string | null;
  /** The version it was made in, and where. */
  version: number;
  made: MarkPlace;
  state: PlaceState;
  /** Where it stands in the version that is shown; null when it stands nowhere there. */
  place: MarkPlace | null;
  organization: { id: string; name: string } | null;
  /** The newest change, which the next one names as its base. */
  head: string;
  /** ISO 8601 */
  changedAt: string;
  /** Left over when two devices changed one mark. */
  isCopy: boolean;
};

/** All marks on one document that the asker may see, and what is needed to make more. */
export type FileMarks = {
  fileId: string;
  /** whose marks they are; what waits on a device waits for this person */
  personId: string;
  /** the newest version */
  version: number;
  /** shows later that the asker had this version before the eyes */
  ticket: string;
  marks: MarkView[];
  /** with whom the asker may share */
  organizations: { id: string; name: string }[];
};

/** The order in which marks stand in a document: by page, from top to bottom. Marks without a place come last. */
export function byPlace(one: MarkView, other: MarkView): number {
  const key = ({ place, made }: MarkView) => [place ? 0 : 1, (place ?? made).page, (place ?? made).boxes[0]?.y ?? 0];
  const [mine, theirs] = [key(one), key(other)];
  for (const [index, value] of mine.entries()) {
    const difference = value - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.changedAt.localeCompare(other.changedAt);
}

/** The marks as they are once the changes have arrived, so that a screen shows them at once. */
export function withChanges(file: FileMarks, changes: readonly MarkChange[]): MarkView[] {
  const marks = new Map(file.marks.map((mark) => [mark.id, mark]));
  const removed = new Map<string, MarkView>();
  for (const change of changes) {
    const mark = marks.get(change.id);
    if (change.deed === "add" && change.fileId === file.fileId && !mark) marks.set(change.id, addedMark(file, change));
    const back = change.deed === "restore" ? removed.get(change.id) : undefined;
    if (back && change.deed === "restore") marks.set(change.id, { ...back, head: change.write });
    if (!mark || change.deed === "add") continue;
    if (change.deed === "remove") {
      marks.delete(change.id);
      removed.set(change.id, mark);
    }
    if (change.deed === "settle" && change.version === file.version) marks.set(mark.id, settledMark(mark, change));
    if (change.deed === "share") {
      const organization = file.organizations.find(({ id }) => id === change.organizationId) ?? null;
      marks.set(mark.id, { ...mark, organization });
    }
    if (change.deed === "change") {
      const { place, ...content } = change.content;
      const isHere = change.version === file.version;
      const moved = { made: place, version: change.version, place: isHere ? place : mark.place };
      const state = isHere ? "made" : mark.state;
      marks.set(mark.id, { ...mark, ...content, ...moved, state, head: change.write, changedAt: change.changedAt });
    }
  }
  return [...marks.values()].sort(byPlace);
}

function addedMark(file: FileMarks, { id, content, version, changedAt }: MarkChange & { deed: "add" }): MarkView {
  const { place, ...rest } = content;
  const isHere = version === file.version;
  return {
    ...rest,
    ...{ id, version, changedAt, mine: true, ownerName: null, organization: null, head: id, isCopy: false },
    ...{ made: place, place: isHere ? place : null, state: isHere ? ("made" as const) : ("waiting" as const) },
  };
}

const CHOICES = { place: "byHand", setAside: "setAside", takeBack: "notPlaced" } as const;

function settledMark(mark: MarkView, { choice, place }: MarkChange & { deed: "settle" }): MarkView {
  return { ...mark, state: CHOICES[choice], place };
}
