import type { Stroke } from "#app/domain/annotations/mark.ts";
import { turnedBox, turnedPoint } from "#app/domain/annotations/turned.ts";
import type { MarkView } from "./mark-views.ts";
import type { MarkSurface } from "./page-words.ts";

/** What is needed of a page, or of a picture of it, to lay something upon it. */
type Sheet = Pick<MarkSurface, "width" | "height" | "scale" | "rotation">;

/** A mark as it lies upon its page. */
export function MarkShape({ mark, surface }: { mark: MarkView; surface: Sheet }) {
  const { width, height, rotation } = surface;
  const { kind, colour, strokes, place } = mark;
  if (kind === "drawing") {
    return strokes.map((stroke) => <StrokeShape key={stroke.points.join()} {...{ stroke, colour, surface }} />);
  }
  if (kind === "bookmark") return null;
  return (place?.boxes ?? []).map((shown) => {
    const box = turnedBox(shown, rotation);
    const isLine = kind === "underline";
    const thick = Math.max(2, box.height * height * 0.1);
    return (
      <rect
        key={`${shown.x} ${shown.y}`}
        className={`ui-page-mark ui-page-mark--${colour}${isLine ? " ui-page-mark--line" : ""}`}
        x={box.x * width}
        y={isLine ? (box.y + box.height) * height - thick / 2 : box.y * height}
        width={box.width * width}
        height={isLine ? thick : box.height * height}
      />
    );
  });
}

/** One line of a drawing. */
export function StrokeShape({ stroke, colour, surface }: { stroke: Stroke; colour: string; surface: Sheet }) {
  const { width, height, rotation } = surface;
  const pairs: string[] = [];
  for (let at = 0; at + 1 < stroke.points.length; at += 2) {
    const [x, y] = turnedPoint(stroke.points[at] ?? 0, stroke.points[at + 1] ?? 0, rotation);
    pairs.push(`${x * width},${y * height}`);
  }
  // why: a single point is a dot, which a line of no length does not show.
  if (pairs.length === 1) pairs.push(...pairs);
  const pixels = stroke.width * surface.scale;
  return (
    <polyline className={`ui-page-stroke ui-page-stroke--${colour}`} points={pairs.join(" ")} strokeWidth={pixels} />
  );
}
