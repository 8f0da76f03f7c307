/**
 * Draws the picture of the house for the README: floors as rows, layers as bands, imports counted.
 * Run with `npx node bin/draw-house.ts` whenever the architecture test says that the picture is old.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cruiseTree } from "#tests/architecture/cruise.ts";
import { mapHouse } from "#tests/architecture/house-map.ts";
import { drawHouse } from "#tests/architecture/house-picture.ts";

const folder = join(import.meta.dirname, "../public/readme");
const house = mapHouse(await cruiseTree());
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "house.svg"), drawHouse(house));
console.log(`public/readme/house.svg: ${house.parts.length} parts, ${house.arrows.length} kinds of arrows`);
