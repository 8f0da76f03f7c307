import { type Archive, openArchive } from "#app/platform/text/office-archive.server.ts";
import { readMarkup } from "#app/platform/text/office-markup.ts";
import { readSharedStrings } from "#app/platform/text/office-sheets.ts";
import { readOffice } from "#app/platform/text/office-text.server.ts";
import { TextDamaged, TextTooLarge } from "#app/platform/text/reading.ts";
import { excerptOf, type LookingTask, type SeenPage, type Trace } from "./looking.ts";
import { PARTS, type PartRules } from "./office-parts.ts";
import type { Looking } from "./pdf-look.server.ts";
import { collectTraces } from "./trace-collector.ts";

const MEGABYTE = 1024 * 1024;
const STRINGS = "xl/sharedStrings.xml";
const EMBEDDED =
  /^(word|xl|ppt)\/embeddings\/.|^xl\/pivotCache\/pivotCacheRecords|^xl\/externalLinks\/externalLink|^Object \d+\/content\.xml$/;

/**
 * What a Word, Excel, PowerPoint or OpenDocument file carries beside its text (ISO/IEC 29500, ISO/IEC 26300): comments,
 * tracked changes, hidden text, rows and sheets, names, embedded objects. Runs in a thread with limits.
 */
export async function lookAtOffice(task: LookingTask): Promise<Looking> {
  const reading = await readOffice(task);
  if (!("pages" in reading)) return reading;
  const pages = reading.pages.map(({ text }, index): SeenPage => {
    return { number: index + 1, pieces: [{ text, box: null }], traces: [] };
  });
  try {
    await using archive = await openArchive(task.path, task.limits.unpacked * MEGABYTE);
    const { traces, texts } = await lookAtParts(archive, task.limits.characters);
    const last = pages.at(-1);
    // why: notes, heads and comments are read for private facts too, though they stand on no page of their own.
    if (last) last.pieces.push(...texts.map((text) => ({ text: `\n${text}`, box: null })));
    return { state: "done", pages, traces };
  } catch (error) {
    if (error instanceof TextTooLarge) return { state: "tooLarge" };
    if (error instanceof TextDamaged) return { state: "damaged" };
    throw error;
  }
}

async function lookAtParts(archive: Archive, most: number): Promise<{ traces: Trace[]; texts: string[] }> {
  const hasStrings = archive.names.includes(STRINGS);
  const shared = hasStrings ? await readSharedStrings(archive.part(STRINGS), most) : [];
  const traces: Trace[] = [];
  const texts: string[] = [];
  for (const name of archive.names) {
    if (EMBEDDED.test(name))
      traces.push({ kind: "embedded", page: null, box: null, excerpt: excerptOf(name.replace(/^.*\//, "")) });
    const rules: PartRules | undefined = PARTS.find(({ part }) => part.test(name));
    if (!rules) continue;
    const collector = collectTraces(rules, shared, most);
    await readMarkup(archive.part(name), collector);
    traces.push(...collector.traces());
    if (rules.hasText) texts.push(collector.allText());
  }
  return { traces, texts };
}
