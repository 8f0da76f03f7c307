import type { FileView } from "#app/features/documents/file-view.ts";
import type { MeetingSummary, PaperLabel } from "#app/features/meetings/meeting-views.ts";

/** A paper on an item, with the documents that the asker may read. */
export type FolderPaper<File = FileView> = PaperLabel & { public: boolean; files: File[] };

/** One item of the agenda with all that belongs to it. */
export type FolderItem<File = FileView> = {
  id: string;
  parentId: string | null;
  number: string;
  name: string;
  public: boolean;
  papers: FolderPaper<File>[];
  /** documents of the item itself */
  files: File[];
};

/** What a meeting's folder holds for one asker; nothing here tells of what others read. */
export type FolderView = {
  meeting: MeetingSummary & { timeZone: string };
  items: FolderItem[];
  totals: { papers: number; documents: number; pages: number; bytes: number };
};
