import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

const MEGABYTE = 1024 * 1024;

/**
 * What may be stored, by the content type found in the bytes themselves, never by the name. Formats that can carry
 * macros or scripts are left out on purpose: docm, xlsm, html, svg. Limits in bytes. House rule.
 */
export const FILE_KINDS = {
  "application/pdf": { extension: "pdf", most: 200 * MEGABYTE, inBrowser: true },
  "image/png": { extension: "png", most: 25 * MEGABYTE, inBrowser: true },
  "image/jpeg": { extension: "jpg", most: 25 * MEGABYTE, inBrowser: true },
  "image/webp": { extension: "webp", most: 25 * MEGABYTE, inBrowser: true },
  "image/tiff": { extension: "tif", most: 50 * MEGABYTE, inBrowser: false },
  "application/vnd.oasis.opendocument.text": { extension: "odt", most: 50 * MEGABYTE, inBrowser: false },
  "application/vnd.oasis.opendocument.spreadsheet": { extension: "ods", most: 50 * MEGABYTE, inBrowser: false },
  "application/vnd.oasis.opendocument.presentation": { extension: "odp", most: 100 * MEGABYTE, inBrowser: false },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    extension: "docx",
    most: 50 * MEGABYTE,
    inBrowser: false,
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    extension: "xlsx",
    most: 50 * MEGABYTE,
    inBrowser: false,
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    extension: "pptx",
    most: 100 * MEGABYTE,
    inBrowser: false,
  },
} as const satisfies Record<string, FileKind>;

/** `inBrowser`: may be shown in the browser; everything else is only downloaded. */
export type FileKind = { readonly extension: string; readonly most: number; readonly inBrowser: boolean };
export type MediaType = keyof typeof FILE_KINDS;
export type FileRefusal = "file-empty" | "file-kind-not-allowed" | "file-too-large";

/** The largest limit of all, in bytes: reading can stop there whatever the kind. */
export const MOST_BYTES = Math.max(...Object.values(FILE_KINDS).map(({ most }) => most));

/** True for a content type that may be stored. */
export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(FILE_KINDS, text);
}

/**
 * Whether a file may be stored. `sniffed` is the type found in the content, null when none was recognised.
 * A file of exactly the limit is accepted.
 */
export function fileVerdict(file: {
  readonly sniffed: string | null;
  readonly bytes: number;
}): Verdict<FileKind & { readonly mediaType: MediaType }, FileRefusal> {
  if (file.bytes <= 0) return refused("file-empty");
  if (file.sniffed === null || !isMediaType(file.sniffed)) return refused("file-kind-not-allowed");
  const kind = FILE_KINDS[file.sniffed];
  return file.bytes > kind.most ? refused("file-too-large") : accepted({ ...kind, mediaType: file.sniffed });
}
