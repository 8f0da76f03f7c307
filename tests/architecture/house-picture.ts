import floors from "./floors.json" with { type: "json" };
import { type HouseMap, outlineOf } from "./house-map.ts";

const WIDTH = 1200;
const LEFT = 24;
const BAND = { right: 900, label: 46 };
const BOX = { width: 248, gap: 24, lineHeight: 15, padding: 14 };
const FLOOR_GAP = 30;
const LETTERS_PER_LINE = 40;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Storey {
  readonly floor: number;
  readonly features: readonly string[];
}

/**
 * The house as SVG, readable on light and dark grounds. Upper floors stand above lower ones, so every arrow points down.
 * Its metadata carries the outline, one line per part and per kind of arrow, for the test that the picture is current.
 */
export function drawHouse(house: HouseMap): string {
  const top = 150;
  const { boxes, bottom, labels } = placeFloors(house, top + 34);
  const base = bottom + 92;
  const height = base + 92 + 24;
  const lower = placeLower(base);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d">
<title id="t">The house: features on floors, layers as bands</title>
<desc id="d">Every arrow points down: a feature imports only features of lower floors. Numbers count imports.</desc>
<metadata>
${outlineOf(house).join("\n").replaceAll(">", "&gt;")}
</metadata>
<style>${STYLE}</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
<rect class="ground" width="${WIDTH}" height="${height}" rx="12"/>
${layer(house, "routes", "routes", "an address: who asks, one call, one page", { x: LEFT, y: 24, width: WIDTH - 2 * LEFT, height: 76 })}
<rect class="band" x="${LEFT}" y="${top}" width="${BAND.right - LEFT}" height="${bottom - top}" rx="10"/>
<text class="name" x="${LEFT + 14}" y="${top + 24}">features</text>
<text class="small" x="${LEFT + 90}" y="${top + 24}">on floors 0 to 11: each imports lower floors only; → counts its imports, a thicker line means more</text>
${labels.join("\n")}
${featureArrows(house, boxes)}
${[...boxes].map(([feature, box]) => featureBox(house, feature, box)).join("\n")}
${layerArrows(house, { top, bottom, base, lower })}
${LOWER.map(({ name, says }) => layer(house, name, name, says, lower.get(name) ?? NOWHERE)).join("\n")}
${layer(house, "wiring", "entry, wiring", "the only place that joins features", { x: 930, y: top, width: 246, height: 76 })}
</svg>
`;
}

const LOWER = [
  { name: "domain", says: "the rules: pure, no package" },
  { name: "platform", says: "the machinery: no council word" },
  { name: "ui", says: "looks: no council word" },
  { name: "i18n", says: "texts and formats" },
];
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

const STYLE = `
  text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1b2733}
  .name{font-weight:700;font-size:15px}.small{font-size:11.5px;fill:#43515f}.floor{font-weight:700;font-size:20px;fill:#71808f}
  .ground{fill:#fff}.band{fill:#eef3f8;stroke:#c3d0dd}.box{fill:#fff;stroke:#3b6ea5;stroke-width:1.3}
  .arrow{fill:none;stroke:#3b6ea5;opacity:.55}.way{fill:none;stroke:#43515f;stroke-width:1.6}.tip{fill:#43515f}
  .count{font-weight:700;font-size:12px}
  @media (prefers-color-scheme:dark){
    text{fill:#e6edf3}.small{fill:#b3c0cc}.floor{fill:#8c9aa8}.ground{fill:#0f151b}.band{fill:#18212a;stroke:#3a4856}
    .box{fill:#0f151b;stroke:#7fb0e6}.arrow{stroke:#7fb0e6}.way{stroke:#b3c0cc}.tip{fill:#b3c0cc}
  }`;

function placeFloors(house: HouseMap, top: number) {
  const boxes = new Map<string, Box>();
  const labels: string[] = [];
  let y = top;
  for (const { floor, features } of storeysOf(house)) {
    const height = Math.max(...features.map((feature) => boxHeight(house, feature)));
    labels.push(`<text class="floor" x="${LEFT + 16}" y="${y + height / 2 + 7}">${floor}</text>`);
    features.forEach((feature, place) => {
      // why: a floor's only room moves sideways, so that arrows from above pass beside it.
      const slot = features.length === 1 ? floor % 3 : features.length === 2 ? place * 2 : place;
      const x = LEFT + BAND.label + slot * (BOX.width + BOX.gap);
      boxes.set(feature, { x, y, width: BOX.width, height });
    });
    y += height + FLOOR_GAP;
  }
  return { boxes, labels, bottom: Math.max(y - FLOOR_GAP + 16, top + 16) };
}

function storeysOf(house: HouseMap): Storey[] {
  const built = house.parts.flatMap(({ name }) =>
    name.startsWith("features/") ? [name.slice("features/".length)] : [],
  );
  const heights = new Map(Object.entries(floors));
  const storeys = [...new Set(heights.values())].sort((one, other) => other - one);
  return storeys
    .map((floor) => ({ floor, features: built.filter((feature) => heights.get(feature) === floor) }))
    .filter(({ features }) => features.length > 0);
}

function placeLower(y: number): Map<string, Box> {
  const gap = 20;
  const width = (WIDTH - 2 * LEFT - 3 * gap) / 4;
  return new Map(LOWER.map(({ name }, place) => [name, { x: LEFT + place * (width + gap), y, width, height: 92 }]));
}

function layer(house: HouseMap, part: string, name: string, says: string, { x, y, width, height }: Box): string {
  return `<rect class="band" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>
<text class="name" x="${x + 14}" y="${y + 28}">${name}</text><text class="small" x="${x + 14}" y="${y + 46}">${says}</text>
<text class="small" x="${x + 14}" y="${y + 63}">${filesOf(house, part)}</text>`;
}

function featureBox(house: HouseMap, feature: string, { x, y, width, height }: Box): string {
  const lines = leaningLines(house, feature).map(
    (line, place) => `<text class="small" x="${x + 12}" y="${y + 42 + place * BOX.lineHeight}">${line}</text>`,
  );
  return `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>
<text class="name" x="${x + 12}" y="${y + 23}">${feature}</text>
<text class="small" x="${x + width - 12}" y="${y + 23}" text-anchor="end">${filesOf(house, `features/${feature}`)}</text>
${lines.join("\n")}`;
}

/** "→ council 3 · events 5", broken into lines that fit the box. */
function leaningLines(house: HouseMap, feature: string): string[] {
  const leaning = house.arrows.filter(({ from, to }) => from === `features/${feature}` && to.startsWith("features/"));
  const lines: string[] = [];
  for (const { to, imports } of leaning) {
    const word = `${to.slice("features/".length)} ${imports}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= LETTERS_PER_LINE)
      lines[lines.length - 1] = `${last} · ${word}`;
    else lines.push(lines.length === 0 ? `→ ${word}` : word);
  }
  return lines;
}

function boxHeight(house: HouseMap, feature: string): number {
  return 22 + BOX.padding + leaningLines(house, feature).length * BOX.lineHeight;
}

function featureArrows(house: HouseMap, boxes: Map<string, Box>): string {
  return house.arrows
    .flatMap(({ from, to, imports }) => {
      const upper = boxes.get(from.replace("features/", ""));
      const lower = boxes.get(to.replace("features/", ""));
      if (!upper || !lower) return [];
      const [x, y] = [upper.x + upper.width / 2, upper.y + upper.height];
      const [toX, toY] = [lower.x + lower.width / 2 + (x - lower.x - lower.width / 2) * 0.2, lower.y];
      const bend = Math.max(24, (toY - y) / 2);
      const stroke = Math.min(1 + Math.log2(imports) * 0.7, 5).toFixed(1);
      return `<path class="arrow" stroke-width="${stroke}" d="M${x} ${y}C${x} ${y + bend} ${toX} ${toY - bend} ${toX} ${toY}"/>`;
    })
    .join("\n");
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly lower: Map<string, Box>;
}

/** The arrows between bands: features lean on everything below, routes pass the features on the right. */
function layerArrows(house: HouseMap, { top, bottom, base, lower }: Frame): string {
  const fromFeatures = LOWER.map(({ name }) => {
    const box = lower.get(name) ?? NOWHERE;
    const start = Math.min(box.x + 60, BAND.right - 30);
    return way(
      `M${start} ${bottom}V${bottom + 30}H${box.x + 60}V${base - 3}`,
      box.x + 68,
      base - 12,
      count(house, "features", name),
    );
  });
  const fromRoutes = ["platform", "ui", "i18n"].map((name, place) => {
    const box = lower.get(name) ?? NOWHERE;
    const rail = 950 + place * 70;
    const turn = bottom + 44 + place * 8;
    const path = `M${rail} 100V${top}M${rail} ${top + 76}V${turn}H${box.x + 170}V${base - 3}`;
    return way(path, box.x + 178, base - 12, count(house, "routes", name), "routes ");
  });
  const wired = way(`M930 ${top + 38}H${BAND.right + 4}`, 904, top + 30, count(house, "wiring", "features"));
  return [
    way(`M${LEFT + 120} 100V${top - 3}`, LEFT + 130, 130, count(house, "routes", "features")),
    ...fromFeatures,
    ...fromRoutes,
    wired,
  ].join("\n");
}

function way(path: string, x: number, y: number, imports: number, whose = ""): string {
  if (imports === 0) return "";
  return `<path class="way" marker-end="url(#tip)" d="${path}"/><text class="count" x="${x}" y="${y}">${whose}${imports}</text>`;
}

function count(house: HouseMap, from: string, to: string): number {
  const isIn = (part: string, name: string) => part === name || part.startsWith(`${name}/`);
  return house.arrows
    .filter((arrow) => isIn(arrow.from, from) && isIn(arrow.to, to))
    .reduce((sum, { imports }) => sum + imports, 0);
}

function filesOf(house: HouseMap, part: string): string {
  const files = house.parts.find(({ name }) => name === part)?.files ?? 0;
  return files === 1 ? "1 file" : `${files} files`;
}
