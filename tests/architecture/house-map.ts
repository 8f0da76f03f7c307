import type { ICruiseResult } from "dependency-cruiser";

/** A part of the house: a layer, or a feature as `features/papers`. */
export interface Part {
  readonly name: string;
  readonly files: number;
}

/** How many imports lead from one part to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly imports: number;
}

/** What the picture of the house shows. */
export interface HouseMap {
  readonly parts: readonly Part[];
  readonly arrows: readonly Arrow[];
}

/** Counts files per part and imports between parts; tests, style sheets and generated code do not count. */
export function mapHouse(result: ICruiseResult): HouseMap {
  const files = new Map<string, number>();
  const imports = new Map<string, number>();
  for (const module of result.modules) {
    const from = partOf(module.source);
    if (!from) continue;
    files.set(from, (files.get(from) ?? 0) + 1);
    for (const { resolved } of module.dependencies) {
      const to = partOf(resolved);
      if (to && to !== from) imports.set(`${from} ${to}`, (imports.get(`${from} ${to}`) ?? 0) + 1);
    }
  }
  return {
    parts: [...files].sort().map(([name, count]) => ({ name, files: count })),
    arrows: [...imports].sort().map(([way, count]) => {
      const [from = "", to = ""] = way.split(" ");
      return { from, to, imports: count };
    }),
  };
}

/** The map without its numbers: what must be the same in the tree and in the drawn picture. */
export function outlineOf({ parts, arrows }: HouseMap): string[] {
  return [...parts.map(({ name }) => name), ...arrows.map(({ from, to }) => `${from} -> ${to}`)].sort();
}

/** The outline that a drawn picture carries in its metadata. */
export function outlineIn(svg: string): string[] {
  const written = /<metadata>([\s\S]*?)<\/metadata>/.exec(svg)?.[1] ?? "";
  return written
    .replaceAll("&gt;", ">")
    .split("\n")
    .filter((line) => line !== "");
}

function partOf(path: string): string | undefined {
  if (!/^app\/.*\.tsx?$/.test(path) || /\.test\.tsx?$|\.d\.ts$|\/generated\//.test(path)) return undefined;
  if (/^app\/(entry\.server\.tsx$|wiring\/)/.test(path)) return "wiring";
  if (/^app\/(routes\/|root\.tsx$|entry\.client\.tsx$)/.test(path)) return "routes";
  return /^app\/(features\/[^/]+|domain|platform|ui|i18n)\//.exec(path)?.[1];
}
