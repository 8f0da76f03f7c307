import type { TraceKind } from "./looking.ts";

type Attributes = Readonly<Record<string, string>>;

/** An element whose text is a finding; `when` asks its attributes, `label` gives words in front of the text. */
export type Capture = {
  element: string;
  kind: TraceKind;
  when?: (attributes: Attributes) => boolean;
  label?: (attributes: Attributes) => string;
  /** also a finding without any text in it */
  evenEmpty?: boolean;
};

/** What is looked for in the parts of an archive whose names match. */
export type PartRules = {
  part: RegExp;
  captures: readonly Capture[];
  /** its text is read for private facts too, because the reading of the document leaves it out */
  hasText?: boolean;
};

const author = (attributes: Attributes) => local(attributes, "author") ?? "";
const named = (attributes: Attributes) => local(attributes, "name") ?? "";
const isHidden = (attributes: Attributes) => /^(1|true|on)$/.test(local(attributes, "hidden") ?? "");

const WORD_TEXT: readonly Capture[] = [
  { element: "ins", kind: "trackedChange", label: author },
  { element: "del", kind: "trackedChange", label: author },
  { element: "moveFrom", kind: "trackedChange", label: author },
  { element: "moveTo", kind: "trackedChange", label: author },
];

/** Parts of Office Open XML and OpenDocument files; the first that matches holds. */
export const PARTS: readonly PartRules[] = [
  { part: /^word\/document\.xml$/, captures: WORD_TEXT },
  { part: /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/, captures: WORD_TEXT, hasText: true },
  { part: /^word\/comments\.xml$/, captures: [{ element: "comment", kind: "comment", label: author }], hasText: true },
  {
    part: /^docProps\/core\.xml$/,
    captures: [
      { element: "creator", kind: "author" },
      { element: "lastModifiedBy", kind: "author" },
      { element: "keywords", kind: "metadata" },
      { element: "description", kind: "metadata" },
    ],
  },
  { part: /^docProps\/app\.xml$/, captures: [{ element: "Manager", kind: "author" }] },
  { part: /^docProps\/custom\.xml$/, captures: [{ element: "property", kind: "metadata", label: named }] },
  {
    part: /^xl\/workbook\.xml$/,
    captures: [
      {
        element: "sheet",
        kind: "hiddenSheet",
        when: (attributes) => /^(hidden|veryHidden)$/.test(attributes.state ?? ""),
        label: named,
        evenEmpty: true,
      },
    ],
  },
  {
    part: /^xl\/worksheets\/sheet\d+\.xml$/,
    captures: [
      { element: "row", kind: "hiddenCells", when: isHidden, label: ({ r }) => r ?? "" },
      { element: "col", kind: "hiddenCells", when: isHidden, evenEmpty: true },
    ],
  },
  { part: /^xl\/comments\d*\.xml$/, captures: [{ element: "comment", kind: "comment" }], hasText: true },
  {
    part: /^xl\/threadedComments\/.*\.xml$/,
    captures: [{ element: "threadedComment", kind: "comment" }],
    hasText: true,
  },
  {
    part: /^ppt\/slides\/slide\d+\.xml$/,
    captures: [
      { element: "sld", kind: "hiddenSheet", when: ({ show }) => /^(0|false)$/.test(show ?? ""), evenEmpty: true },
    ],
  },
  { part: /^ppt\/notesSlides\/.*\.xml$/, captures: [{ element: "txBody", kind: "notes" }], hasText: true },
  {
    part: /^ppt\/comments\/.*\.xml$/,
    captures: [{ element: "cm", kind: "comment" }],
    hasText: true,
  },
  {
    part: /^meta\.xml$/,
    captures: [
      { element: "creator", kind: "author" },
      { element: "initial-creator", kind: "author" },
      { element: "printed-by", kind: "author" },
      { element: "keyword", kind: "metadata" },
      { element: "description", kind: "metadata" },
      { element: "user-defined", kind: "metadata", label: named },
    ],
  },
  {
    part: /^content\.xml$/,
    captures: [
      { element: "annotation", kind: "comment" },
      { element: "changed-region", kind: "trackedChange" },
      { element: "hidden-text", kind: "hiddenText", label: (attributes) => local(attributes, "string-value") ?? "" },
      { element: "hidden-paragraph", kind: "hiddenText" },
      { element: "notes", kind: "notes" },
      {
        element: "table-row",
        kind: "hiddenCells",
        when: (attributes) => /^(collapse|filter)$/.test(local(attributes, "visibility") ?? ""),
      },
      {
        element: "table-column",
        kind: "hiddenCells",
        when: (attributes) => local(attributes, "visibility") === "collapse",
        evenEmpty: true,
      },
      { element: "section", kind: "hiddenText", when: (attributes) => local(attributes, "display") === "none" },
    ],
  },
];

/** An attribute by its name without prefix. */
export function local(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.slice(one.indexOf(":") + 1) === name);
  return key === undefined ? undefined : attributes[key];
}
