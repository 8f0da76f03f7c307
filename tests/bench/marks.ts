// How many marks are found again in a new version of their document: pairs of real PDFs, each set from an invented paper
// and from what a known edit made of it (pages inserted, set anew in other lines and columns, wording and numbers
// changed, paragraphs left out or moved), read as uploads are read. Where each word went is known from the setting
// itself. Needs no build, no database and no server:
//   npm run -s bench:marks [-- --papers 5 --marks 40]
//
// The last line is one JSON object; wanted are at least 95 % placed right and none placed wrong silently:
//   pairs, marks          pairs of versions; marks of whose words something is still there
//   placedRight           on the words themselves, each covered and no other; changed words must be told as changed
//   placedWrongSilently   elsewhere, as if nothing had changed
//   placedWrongTold       elsewhere, but told as changed
//   unplaced              listed with their old page and words, although something of them is still there
//   gone, goneTold        marks whose words were left out, and those of them listed as such
import { parseArgs } from "node:util";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { pairNames, scorePair } from "#tests/setup/score-marks.ts";
import { rounded } from "./figures.ts";

const { values } = parseArgs({
  options: { papers: { type: "string", default: "5" }, marks: { type: "string", default: "40" } },
});
const pairs = pairNames(Number(values.papers));
const total = {
  marks: 0,
  placedRight: 0,
  placedWrongSilently: 0,
  placedWrongTold: 0,
  unplaced: 0,
  gone: 0,
  goneTold: 0,
};
for (const [edit, paper] of pairs) {
  const score = await scorePair(edit, paper, Number(values.marks));
  total.marks += score.marks;
  total.placedRight += score.right;
  total.placedWrongSilently += score.wrongSilently.length;
  total.placedWrongTold += score.wrongTold.length;
  total.unplaced += score.unplaced;
  total.gone += score.gone;
  total.goneTold += score.goneTold;
  process.stderr.write(`${edit} ${paper}: ${score.right} of ${score.marks} placed right, ${score.unplaced} listed\n`);
  for (const wrong of [...score.wrongSilently, ...score.wrongTold]) process.stderr.write(`  ${wrong}\n`);
}
await stopReading();
const rightPercent = rounded((100 * total.placedRight) / total.marks, 1);
process.stdout.write(`${JSON.stringify({ pairs: pairs.length, ...total, rightPercent })}\n`);
