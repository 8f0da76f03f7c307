/** What came of reading the text out of a content; "waiting" until a job has done it. */
export type TextState = "waiting" | "done" | "notText" | "encrypted" | "damaged" | "tooLarge";

/** A document as lists show it: the newest version that the asker may read. */
export type FileView = {
  id: string;
  name: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  /** null where the pages were not counted or there are none */
  pageCount: number | null;
  version: number;
  textState: TextState;
  /** false: only those who sit in the body and the office read it */
  public: boolean;
};

/** The address of the newest version; the name in it is for people and programs that save by address. */
export function fileAddress(file: { id: string; fileName: string }): string {
  return `/files/${file.id}/${encodeURIComponent(file.fileName)}`;
}

/** The page that shows the document's text, for those who can not read the file itself. */
export function textAddress(file: { id: string }): string {
  return `/files/${file.id}/text`;
}

/** The page where the document is read in the browser. */
export function readAddress(file: { id: string }): string {
  return `/files/${file.id}/view`;
}
