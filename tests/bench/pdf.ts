// How long it takes to print minutes: 60 items, each with a record, a resolution and a result, 31 members, roll calls.
// Beside it, in the same run and in turn, the bare baseline: the same words without any layout, one paragraph each. Needs
// no build, no database and no server:
//   npm run -s bench:pdf [-- --items 60 --rounds 15]
//
// Each round prints a document that was never printed before, so that nothing of the layout is remembered from an
// earlier one but what stays the same in real life too (templates, fonts). Two rounds warm up. The last line is one JSON
// object; the wish is a median of at most 150 ms for 60 items:
//   medianMs, p95Ms     words and layout to the finished bytes of PDF/UA-1
//   plain               the same figures for the bare baseline
import { parseArgs } from "node:util";
import { minutesWords } from "#app/features/printing/minutes-words.server.ts";
import { printSheet } from "#app/features/printing/print-sheet.server.ts";
import type { JsonValue } from "#app/platform/pdf/typeset.server.ts";
import { typeset } from "#app/platform/pdf/typeset.server.ts";
import { longMinutes } from "./pdf-minutes.ts";

const WARM_UP = 2;
const BARE = `#let data = json(bytes(sys.inputs.data))
#set document(title: "Baseline")
#set text(lang: "de", font: "Fira Sans", hyphenate: false)
#for words in data { par[#words] }`;
const TOWN = {
  name: "Stadt Lindenau an der Aue",
  contact: "www.lindenau.example · ratsbuero@lindenau.example",
  colour: "#1a3b73",
  arms: null,
  timeZone: "Europe/Berlin",
};
const AS_OF = new Date("2026-10-21T08:00:00Z");

const { values } = parseArgs({
  options: { items: { type: "string", default: "60" }, rounds: { type: "string", default: "15" } },
});
const items = Number(values.items);
const rounds = Number(values.rounds);
const took: { sheet: number[]; bare: number[] } = { sheet: [], bare: [] };
let bytes = 0;

for (let round = -WARM_UP; round < rounds; round++) {
  const { minutes, results } = longMinutes(items);
  for (const entry of minutes.entries) {
    if (entry.kind !== "section") continue;
    entry.record = newLines(entry.record, entry.number, round);
    entry.resolution = newLines(entry.resolution, entry.number, round);
  }
  const sheet = await timed(async () => {
    const pdf = await printSheet(
      {
        template: "minutes",
        town: TOWN,
        kind: "Niederschrift",
        title: minutes.meeting.organization.name,
        reference: `Niederschrift · Fassung ${round}`,
        asOf: AS_OF,
        fileName: "Niederschrift",
        data: minutesWords(minutes, results, "de"),
      },
      { locale: "de", standard: "ua-1" },
    );
    bytes = pdf.bytes.byteLength;
  });
  const data = wordsIn(minutesWords(minutes, results, "de"));
  const bare = await timed(() => typeset({ template: BARE, data, createdAt: AS_OF }));
  if (round < 0) continue;
  took.sheet.push(sheet);
  took.bare.push(bare);
}

process.stderr.write(`${items} items, ${rounds} rounds, ${Math.round(bytes / 1024)} KB\n`);
process.stdout.write(`${JSON.stringify({ items, ...figures(took.sheet), plain: figures(took.bare) })}\n`);

/** No line as it stood in an earlier round or another item. */
function newLines(text: string, item: string, round: number): string {
  return text.replace(/(?<=.)$/gm, ` (${item}, Fassung ${round})`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Every text of the document, in its order. */
function wordsIn(value: JsonValue): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(wordsIn);
}

function figures(all: readonly number[]): { medianMs: number; p95Ms: number } {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { medianMs: Math.round(at(0.5)), p95Ms: Math.round(at(0.95)) };
}
