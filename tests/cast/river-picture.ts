import { chance } from "./chance.ts";

/** Grey pixels (0 black to 255 white), row by row, with the words that stand for the picture. */
export type GreyPicture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
  readonly alt: string;
  readonly caption: string;
};

const WIDTH = 800;

/** A drawn view of the Aue in the mist: hills one behind the other, the river before them, the grain of a photograph. */
export function riverPicture(height: number): GreyPicture {
  const grain = chance("grain of the river picture");
  const pixels = Array.from({ length: WIDTH * height }, (_, index) => {
    const [x, y] = [index % WIDTH, Math.floor(index / WIDTH) / height];
    return Math.max(0, Math.min(255, lightAt(x, y) + grain.between(-9, 9)));
  });
  return {
    width: WIDTH,
    height,
    pixels,
    alt: "Gezeichnete Ansicht der Aue im Nebel mit drei Hügelketten im Hintergrund",
    caption: "Blick auf die Aue bei Wiesenbüttel (Zeichnung)",
  };
}

function lightAt(x: number, y: number): number {
  const ridges = [
    { top: 0.3 + 0.05 * Math.sin(x / 61), light: 196 },
    { top: 0.42 + 0.06 * Math.sin(x / 83 + 2), light: 158 },
    { top: 0.55 + 0.04 * Math.sin(x / 47 + 4), light: 112 },
  ];
  const river = 0.72 + 0.02 * Math.sin(x / 120);
  if (y > river) return Math.round(150 + 40 * Math.sin((y - river) * 90 + x / 40) * (1 - y) + 30 * (1 - y));
  const ridge = ridges.findLast(({ top }) => y > top);
  if (!ridge) return Math.round(242 - 30 * y);
  return Math.round(ridge.light + 46 * (y - ridge.top));
}
