import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Bookmark, JoinPlan } from "./joining.ts";
import type { PdfOutput } from "./pdf-output.server.ts";
import type { TakenForm, TakenPage } from "./pdf-source.server.ts";
import { contentStream, isWide, marksOn } from "./stamped-page.server.ts";

const PRODUCER = "Ratswerk";
const PART_LINK = /^part:(.+)$/;

/** Everything that was taken over, ready to become one document. */
export type Taken = {
  output: PdfOutput;
  target: PDFContext;
  sources: readonly (readonly TakenPage[])[];
  overlays: readonly TakenForm[];
  /** the catalog of the only source, where it was kept whole */
  root: PDFRef | null;
  /** its information beside it */
  info: PDFRef | null;
};

/** Writes the pages in the plan's order with what is set on them, the bookmarks, the catalog, and ends the file. */
export function writeJoined(taken: Taken, plan: JoinPlan): void {
  const { output, target, root } = taken;
  const pages = plan.sources.flatMap(({ source }) => taken.sources[source] ?? []);
  const tree = root ? null : output.reserve();
  const begin = output.add(contentStream(Buffer.from("q\n"), target));
  const font = output.add(
    target.obj({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" }),
  );
  let number = 0;
  for (const { source, stamp, overlaid } of plan.sources) {
    for (const page of taken.sources[source] ?? []) {
      number++;
      const overlay = overlaid ? (taken.overlays[isWide(page) ? 1 : 0] ?? null) : null;
      const words = stamp?.replace("{page}", String(number)) ?? null;
      leadLinks(page, plan, pages, target);
      if (tree) page.dict.set(PDFName.of("Parent"), tree);
      if (words !== null || overlay) {
        const marks = output.add(contentStream(marksOn(page, { stamp: words, font, overlay }, target), target));
        page.contents = [begin, ...page.contents, marks];
      }
      page.dict.set(PDFName.of("Resources"), page.resources);
      page.dict.set(PDFName.of("Contents"), arrayOf(page.contents, target));
      output.write(page.ref, page.dict);
    }
  }
  if (tree) {
    const kids = arrayOf(
      pages.map(({ ref }) => ref),
      target,
    );
    output.write(tree, dictOf({ Type: PDFName.of("Pages"), Kids: kids, Count: target.obj(pages.length) }, target));
  }
  const info = dictOf({ Title: PDFHexString.fromText(plan.title), Producer: PDFString.of(PRODUCER) }, target);
  output.finish(root ?? catalogOf(taken, plan, pages, tree), taken.info ?? output.add(info));
}

function catalogOf(
  { output, target }: Taken,
  plan: JoinPlan,
  pages: readonly TakenPage[],
  tree: PDFRef | null,
): PDFRef {
  const entries: Record<string, PDFObject> = {
    Type: PDFName.of("Catalog"),
    Lang: PDFString.of(plan.language),
    ViewerPreferences: target.obj({ DisplayDocTitle: true }),
  };
  if (tree) entries.Pages = tree;
  if (plan.bookmarks.length > 0) {
    const outlines = output.reserve();
    const { first, last, count } = writeBookmarks(plan.bookmarks, outlines, { output, target, pages });
    const dict = { Type: PDFName.of("Outlines"), First: first, Last: last, Count: target.obj(count) };
    output.write(outlines, dictOf(dict, target));
    entries.Outlines = outlines;
    entries.PageMode = PDFName.of("UseOutlines");
  }
  return output.add(dictOf(entries, target));
}

type Writing = Pick<Taken, "output" | "target"> & { pages: readonly TakenPage[] };

/** Bookmarks of one level, their branches closed (ISO 32000-1, 12.3.3). */
function writeBookmarks(bookmarks: readonly Bookmark[], parent: PDFRef, writing: Writing) {
  const { output, target, pages } = writing;
  const refs = bookmarks.map(() => output.reserve());
  for (const [index, { title, page, children }] of bookmarks.entries()) {
    const own = refs[index] ?? parent;
    const entries: Record<string, PDFObject> = { Title: PDFHexString.fromText(title), Parent: parent };
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before) entries.Prev = before;
    if (after) entries.Next = after;
    const aim = pages[page];
    if (aim) entries.Dest = destination(aim, target);
    if (children.length > 0) {
      const { first, last, count } = writeBookmarks(children, own, writing);
      Object.assign(entries, { First: first, Last: last, Count: target.obj(-count) });
    }
    output.write(own, dictOf(entries, target));
  }
  return { first: refs[0] ?? parent, last: refs.at(-1) ?? parent, count: bookmarks.length };
}

/** Links to "part:KEY" lead to the page where that part begins. */
function leadLinks(page: TakenPage, { parts }: JoinPlan, pages: readonly TakenPage[], target: PDFContext): void {
  for (const link of page.links) {
    const action = link.get(PDFName.of("A"));
    const address = action instanceof PDFDict ? action.get(PDFName.of("URI")) : undefined;
    const [, key = ""] = PART_LINK.exec(address instanceof PDFString ? address.asString() : "") ?? [];
    const aim = pages[parts[key] ?? -1];
    if (!aim) continue;
    link.delete(PDFName.of("A"));
    link.set(PDFName.of("Dest"), destination(aim, target));
  }
}

function destination({ ref, box, rotate }: TakenPage, target: PDFContext): PDFArray {
  const array = arrayOf([ref, PDFName.of("XYZ")], target);
  // why: the upper left corner as the page is shown; zoom stays as the reader has it.
  const [left, bottom, right, top] = box;
  const corner = { 90: [left, bottom], 180: [right, bottom], 270: [right, top] }[rotate] ?? [left, top];
  for (const value of corner) array.push(target.obj(value));
  array.push(PDFNull);
  return array;
}

function arrayOf(objects: readonly PDFObject[], target: PDFContext): PDFArray {
  const array = PDFArray.withContext(target);
  for (const object of objects) array.push(object);
  return array;
}

function dictOf(entries: Record<string, PDFObject>, target: PDFContext): PDFDict {
  const dict = PDFDict.withContext(target);
  for (const [name, value] of Object.entries(entries)) dict.set(PDFName.of(name), value);
  return dict;
}
