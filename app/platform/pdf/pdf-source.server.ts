import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { PdfOutput } from "./pdf-output.server.ts";

/** A page that was taken over; its own object is written at the end, when it is known what is set on it. */
export type TakenPage = {
  ref: PDFRef;
  dict: PDFDict;
  contents: PDFObject[];
  resources: PDFDict;
  /** lower left and upper right corner of what is shown */
  box: [number, number, number, number];
  /** clockwise: 0, 90, 180 or 270 */
  rotate: number;
  /** links that lie on the page, and are written with it */
  links: PDFDict[];
};

const FASTEST = Number.POSITIVE_INFINITY;
/** Deeds that a document may not do on its own: run scripts, start programs, send forms. */
const DEEDS = new Set(["/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition"]);
const OWN_OF_PAGE = new Set(
  ["Parent", "Contents", "Resources", "Annots", "AA", "StructParents"].map((name) => PDFName.of(name)),
);
const A4 = [0, 0, 595, 842];

/**
 * Takes the pages of a document over into the output, each object that belongs to them at once.
 * @param whole keeps the catalog and what hangs on it; else pages only
 * @returns the pages; catalog and information where they were kept
 */
export async function takePages(
  bytes: Uint8Array,
  output: PdfOutput,
  target: PDFContext,
  whole: boolean,
): Promise<{ pages: TakenPage[]; root: PDFRef | null; info: PDFRef | null }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: FASTEST });
  const copier = new Copier(document.context, output, target, whole);
  const nodes = document.getPages().map((page) => ({ node: page.node, old: page.ref }));
  for (const { old } of nodes) copier.name(old);
  const pages = nodes.map(({ node, old }) => copier.page(node, copier.name(old)));
  const { Root, Info } = document.context.trailerInfo;
  const [root, info] = [Root, Info].map((ref) => (whole && ref instanceof PDFRef ? copier.refer(ref) : null));
  copier.work();
  return { pages, root: root ?? null, info: info ?? null };
}

/**
 * Makes a form of every page of a document, which can be drawn onto other pages.
 * @returns their numbers with the size of their pages
 */
export async function takeForms(bytes: Uint8Array, output: PdfOutput, target: PDFContext): Promise<TakenForm[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: FASTEST });
  const copier = new Copier(document.context, output, target, false);
  const forms = document.getPages().map((page) => {
    const taken = copier.page(page.node, copier.name(page.ref));
    const [left, bottom, right, top] = taken.box;
    const content = contentOf(page.node.Contents());
    const dict = PDFDict.withContext(target);
    dict.set(PDFName.of("Type"), PDFName.of("XObject"));
    dict.set(PDFName.of("Subtype"), PDFName.of("Form"));
    dict.set(PDFName.of("BBox"), target.obj([left, bottom, right, top]));
    dict.set(PDFName.of("Resources"), taken.resources);
    dict.set(PDFName.of("Length"), target.obj(content.byteLength));
    return { form: output.add(PDFRawStream.of(dict, content)), width: right - left, height: top - bottom };
  });
  copier.work();
  return forms;
}

/** A page as a form, in PDF points. */
export type TakenForm = { form: PDFRef; width: number; height: number };

function contentOf(contents: PDFStream | PDFArray | undefined): Uint8Array {
  const count = contents instanceof PDFArray ? contents.size() : 1;
  const streams = Array.from({ length: count }, (_, at) =>
    contents instanceof PDFArray ? contents.lookup(at) : contents,
  );
  const parts = streams.flatMap((one) =>
    one instanceof PDFRawStream ? [decodePDFRawStream(one).decode(), Buffer.from("\n")] : [],
  );
  return new Uint8Array(Buffer.concat(parts));
}

type PageNode = ReturnType<PDFDocument["getPages"]>[number]["node"];

class Copier {
  readonly #from: PDFContext;
  readonly #output: PdfOutput;
  readonly #target: PDFContext;
  readonly #whole: boolean;
  readonly #named = new Map<PDFRef, PDFRef>();
  readonly #waiting: [PDFRef, PDFRef][] = [];

  constructor(from: PDFContext, output: PdfOutput, target: PDFContext, whole: boolean) {
    this.#from = from;
    this.#output = output;
    this.#target = target;
    this.#whole = whole;
  }

  /** Gives an object its new number without taking it over. */
  name(old: PDFRef): PDFRef {
    const known = this.#named.get(old);
    if (known) return known;
    const made = this.#output.reserve();
    this.#named.set(old, made);
    return made;
  }

  /** An object's new number; it is taken over with everything it needs. */
  refer(old: PDFRef): PDFRef {
    const isNew = !this.#named.has(old);
    const ref = this.name(old);
    if (isNew) this.#waiting.push([old, ref]);
    return ref;
  }

  /** Writes everything that was referred to. */
  work(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const [old, ref] = next;
      const object = this.#from.lookup(old);
      // why: outside a whole copy a tree of pages would bring every page of its document along.
      const isTree = object instanceof PDFDict && object.lookup(PDFName.of("Type")) === PDFName.of("Pages");
      this.#output.write(ref, object && (this.#whole || !isTree) ? this.#copy(object) : PDFNull);
      this.#from.delete(old);
    }
  }

  page(node: PageNode, ref: PDFRef): TakenPage {
    const dict = PDFDict.withContext(this.#target);
    for (const [key, value] of node.entries()) {
      const isKept = this.#whole && (key === PDFName.of("Parent") || key === PDFName.of("StructParents"));
      if (isKept || !OWN_OF_PAGE.has(key)) dict.set(key, this.#copy(value));
    }
    for (const name of ["MediaBox", "CropBox", "Rotate"].map((one) => PDFName.of(one))) {
      const value = dict.get(name) ? undefined : node.getInheritableAttribute(name);
      if (value) dict.set(name, this.#copy(value));
    }
    const rotate = this.#number(node.getInheritableAttribute(PDFName.of("Rotate"))) ?? 0;
    return {
      ref,
      dict,
      links: this.#links(node, dict),
      contents: this.#contents(node.get(PDFName.of("Contents"))),
      resources: this.#resources(node.getInheritableAttribute(PDFName.of("Resources"))),
      box: this.#box(node),
      rotate: (((Math.round(rotate / 90) * 90) % 360) + 360) % 360,
    };
  }

  /** Links to parts of the joined document are led there at the end, so they stay within the page. */
  #links(node: PageNode, dict: PDFDict): PDFDict[] {
    const name = PDFName.of("Annots");
    const found = this.#from.lookup(node.get(name));
    if (!(found instanceof PDFArray)) return [];
    const links: PDFDict[] = [];
    const all = PDFArray.withContext(this.#target);
    for (const one of found.asArray()) {
      const annotation = this.#from.lookup(one);
      const isLink =
        annotation instanceof PDFDict && annotation.get(PDFName.of("Subtype")) === PDFName.of("Link") && !this.#whole;
      if (!isLink) {
        all.push(this.#copy(one));
        continue;
      }
      const link = this.#dict(annotation);
      const action = link.get(PDFName.of("A"));
      // why: an action that stands apart is needed at hand.
      const own = action instanceof PDFRef ? this.#from.lookup(annotation.get(PDFName.of("A"))) : undefined;
      if (own instanceof PDFDict) link.set(PDFName.of("A"), this.#dict(own));
      links.push(link);
      all.push(link);
    }
    dict.set(name, all);
    return links;
  }

  #contents(value: PDFObject | undefined): PDFObject[] {
    const found = value && this.#from.lookup(value);
    if (found instanceof PDFArray) return found.asArray().map((one) => this.#copy(one));
    return value && found instanceof PDFStream ? [this.#copy(value)] : [];
  }

  /** The page's own resources, with the parts that get an entry more as dictionaries of their own. */
  #resources(value: PDFObject | undefined): PDFDict {
    const found = value && this.#from.lookup(value);
    const own = PDFDict.withContext(this.#target);
    const parts = new Set(["Font", "XObject"].map((name) => PDFName.of(name)));
    for (const [key, entry] of found instanceof PDFDict ? found.entries() : []) {
      const part = this.#from.lookup(entry);
      own.set(key, parts.has(key) && part instanceof PDFDict ? this.#copy(part) : this.#copy(entry));
    }
    return own;
  }

  #box(node: PageNode): TakenPage["box"] {
    const value =
      node.getInheritableAttribute(PDFName.of("CropBox")) ?? node.getInheritableAttribute(PDFName.of("MediaBox"));
    const found = value && this.#from.lookup(value);
    const numbers = found instanceof PDFArray ? found.asArray().map((one) => this.#number(one)) : A4;
    const [a = 0, b = 0, c = 0, d = 0] = numbers.every((one) => one !== null) ? numbers.map(Number) : A4;
    const box: TakenPage["box"] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    return box[2] - box[0] < 1 || box[3] - box[1] < 1 ? [0, 0, 595, 842] : box;
  }

  #number(value: PDFObject | undefined): number | null {
    const found = value && this.#from.lookup(value);
    return found instanceof PDFNumber ? found.asNumber() : null;
  }

  #copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.refer(object);
    if (object instanceof PDFDict) return this.#dict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.#target);
      for (const one of object.asArray()) array.push(this.#copy(one));
      return array;
    }
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.#dict(object.dict), object.contents);
    return object;
  }

  #dict(object: PDFDict): PDFDict {
    const copy = PDFDict.withContext(this.#target);
    const deed = object.get(PDFName.of("S"));
    if (deed instanceof PDFName && DEEDS.has(deed.toString())) return copy;
    for (const [key, value] of object.entries()) {
      if (key === PDFName.of("AA") || key === PDFName.of("JavaScript")) continue;
      if (!this.#whole && key === PDFName.of("StructParent")) continue;
      copy.set(key, this.#copy(value));
    }
    return copy;
  }
}
