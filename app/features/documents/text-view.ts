import type { FileView } from "./file-view.ts";

/** How many pages of a document stand on one page of the site. */
export const PAGES_A_PART = 100;

/** What the text page of a document shows. */
export type TextView = {
  file: FileView;
  /** BCP 47; null where the document does not say */
  language: string | null;
  /** the part shown, from 1, of so many */
  part: number;
  parts: number;
  pages: { number: number; text: string }[];
};

/** The address of a document's text at one of its pages. */
export function textPageAddress(fileId: string, number: number): string {
  return `${textPartAddress(fileId, Math.ceil(number / PAGES_A_PART))}#page-${number}`;
}

/** The address of one part of a document's text; the first has the short one. */
export function textPartAddress(fileId: string, part: number): string {
  return part > 1 ? `/files/${fileId}/text?part=${part}` : `/files/${fileId}/text`;
}

/** What a page of this kind of document is called: a text without pages has one that is called the text. */
export function pageKindOf(mediaType: string): "page" | "sheet" | "slide" | "whole" {
  if (/spreadsheet/.test(mediaType)) return "sheet";
  if (/presentation/.test(mediaType)) return "slide";
  return mediaType === "application/pdf" ? "page" : "whole";
}
