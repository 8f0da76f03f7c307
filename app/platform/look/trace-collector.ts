import type { MarkupReader } from "#app/platform/text/office-markup.ts";
import { TextTooLarge } from "#app/platform/text/reading.ts";
import { excerptOf, MOST_EXCERPT, type Trace, type TraceKind } from "./looking.ts";
import { local, type PartRules } from "./office-parts.ts";

type Open = {
  element: string;
  depth: number;
  kind: TraceKind | null;
  evenEmpty: boolean;
  pieces: string[];
  held: number;
};
type Attributes = Record<string, string>;

/** Elements that hold instructions or other formats of what stands beside them, and no text of the document. */
const NO_TEXT = ["instrText", "Fallback", "f", "binary-data"];
/** Elements that end a word. */
const ENDS = ["p", "h", "tc", "table-cell", "c", "br", "tab", "line-break", "tr", "property", "text"];

/**
 * Collects what the rules of a part ask for, and of text documents every run that is set hidden or white.
 * @param shared the strings that cells of a workbook name by number
 */
export function collectTraces(
  rules: PartRules,
  shared: readonly string[],
  most: number,
): MarkupReader & { traces: () => Trace[]; allText: () => string } {
  const open: Open[] = [];
  const found: Trace[] = [];
  const all: string[] = [];
  const hiddenStyles = new Map<string, TraceKind>();
  let [depth, characters, without] = [0, 0, 0];
  let isShared = false;
  let style: string | null = null;
  const begin = (element: string, kind: TraceKind | null, label = "", evenEmpty = false) => {
    open.push({ element, depth, kind, evenEmpty, pieces: label ? [`${label}: `] : [], held: 0 });
  };
  const run = () => open.findLast(({ element }) => element === "r");
  return {
    open(name, attributes) {
      depth++;
      if (NO_TEXT.includes(name)) without++;
      for (const capture of rules.captures) {
        if (capture.element !== name || capture.when?.(attributes) === false) continue;
        begin(name, capture.kind, capture.label?.(attributes) ?? "", capture.evenEmpty);
      }
      if (name === "c") isShared = attributes.t === "s";
      if (name === "r" && attributes.r === undefined) begin(name, null);
      const holder = run();
      if (holder && isVanished(name, attributes)) holder.kind = "hiddenText";
      if (holder && holder.kind === null && isWhite(name, attributes)) holder.kind = "sameColour";
      if (holder?.kind === "sameColour" && isBacked(name, attributes)) holder.kind = null;
      if (name === "style") style = local(attributes, "name") ?? null;
      const look = styleLook(name, attributes);
      if (look && style) hiddenStyles.set(style, look);
      const hidden = hiddenStyles.get(local(attributes, "style-name") ?? "");
      if (hidden && HOLDERS.includes(name))
        begin(
          name,
          hidden,
          name === "table" ? (local(attributes, "name") ?? "") : "",
          name !== "p" && name !== "span" && name !== "h",
        );
    },
    text(text) {
      characters += text.length;
      if (characters > most) throw new TextTooLarge("characters");
      if (without > 0) return;
      const words = isShared && /^\s*\d+\s*$/.test(text) ? (shared[Number(text)] ?? "") : text;
      all.push(words);
      for (const one of open) {
        if (one.held > MOST_EXCERPT) continue;
        one.pieces.push(words);
        one.held += words.trim().length;
      }
    },
    close(name) {
      if (NO_TEXT.includes(name)) without--;
      if (ENDS.includes(name)) {
        all.push("\n");
        for (const one of open) one.pieces.push(" ");
      }
      if (name === "c") isShared = false;
      while (open.at(-1)?.depth === depth) {
        const ended = open.pop();
        if (!ended?.kind || (ended.held === 0 && !ended.evenEmpty && ended.pieces.join("").trim().endsWith(":")))
          continue;
        const excerpt = excerptOf(ended.pieces.join("").replace(/: $/, ""));
        if (excerpt !== "" || ended.evenEmpty) found.push({ kind: ended.kind, page: null, box: null, excerpt });
      }
      depth--;
    },
    traces: () => found,
    allText: () => all.join(""),
  };
}

const HOLDERS = ["p", "h", "span", "table", "page", "section"];

function isVanished(name: string, attributes: Attributes): boolean {
  return (name === "vanish" || name === "webHidden") && !/^(0|false|off)$/.test(local(attributes, "val") ?? "");
}

function isWhite(name: string, attributes: Attributes): boolean {
  return name === "color" && /^f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(local(attributes, "val") ?? "");
}

/** A run that has a colour of its own behind it may be white. */
function isBacked(name: string, attributes: Attributes): boolean {
  if (name === "highlight") return local(attributes, "val") !== "none";
  return name === "shd" && !/^(auto|f{6})?$/i.test(local(attributes, "fill") ?? "");
}

/** Of OpenDocument, hiding is said by a style. */
function styleLook(name: string, attributes: Attributes): TraceKind | null {
  if (name === "text-properties") {
    if (local(attributes, "display") === "none") return "hiddenText";
    const isWhiteText = /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(local(attributes, "color") ?? "");
    return isWhiteText && local(attributes, "background-color") === undefined ? "sameColour" : null;
  }
  if (name === "table-properties") return local(attributes, "display") === "false" ? "hiddenSheet" : null;
  return name === "drawing-page-properties" && local(attributes, "visibility") === "hidden" ? "hiddenSheet" : null;
}
