import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { Stroke } from "#app/domain/annotations/mark.ts";
import { strokeOf } from "#app/domain/annotations/stroke.ts";
import { turnedPoint, unturnedPoint } from "#app/domain/annotations/turned.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Icon } from "#app/ui/icon.tsx";
import { KIND_ICONS } from "./mark-entry.tsx";
import { MarkShape, StrokeShape } from "./mark-shape.tsx";
import type { MarkView } from "./mark-views.ts";
import type { MarkSurface } from "./page-words.ts";
import type { MarkTools } from "./use-mark-tools.ts";

/** After so long a pause what was drawn is one drawing. */
const PAUSE_MS = 1_500;
const STROKE_POINTS = 2;
/** The room that a sign takes beside the next one at the same place. */
const SIGN_REM = 2;

/** What lies on one page: its marks, and while somebody draws a sheet that takes the pen. Fills the page it lies on. */
export function MarksLayer({ surface, tools }: { surface: MarkSurface; tools: MarkTools }) {
  const { pageNumber, width, height, textElement } = surface;
  const { register } = tools;
  useEffect(() => register(surface), [register, surface]);
  const here = tools.marks.marks.filter(({ place }) => place?.page === pageNumber);
  return (
    <>
      <svg
        className="ui-page-marks"
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        data-marks={here.length}
        data-text={textElement ? "" : undefined}
      >
        {here.map((mark) => (
          <MarkShape key={mark.id} mark={mark} surface={surface} />
        ))}
      </svg>
      {signsOf(here).map(({ mark, before }) => (
        <MarkSign key={mark.id} mark={mark} before={before} surface={surface} onOpen={() => tools.open(mark.id)} />
      ))}
      {tools.isDrawing ? <DrawingSheet surface={surface} tools={tools} /> : null}
    </>
  );
}

/** The marks that have a sign to open them by, each with how many stand at the same place before it. */
function signsOf(marks: readonly MarkView[]): { mark: MarkView; before: number }[] {
  const taken = new Map<string, number>();
  return marks
    .filter(({ kind, text }) => kind === "note" || kind === "bookmark" || text !== "")
    .map((mark) => {
      const { x, y } = cornerOf(mark);
      const spot = `${x.toFixed(2)} ${y.toFixed(2)}`;
      const before = taken.get(spot) ?? 0;
      taken.set(spot, before + 1);
      return { mark, before };
    });
}

function cornerOf({ place }: MarkView): { x: number; y: number } {
  return place?.boxes[0] ?? { x: 0, y: 0 };
}

type SignProps = { mark: MarkView; before: number; surface: MarkSurface; onOpen: () => void };

/** What a note or bookmark can be opened by; it is read out with its words, and covers no other sign. */
function MarkSign({ mark, before, surface, onOpen }: SignProps) {
  const t = useText("annotations");
  const { kind, text, place } = mark;
  const corner = cornerOf(mark);
  const [x, y] = place?.boxes[0] ? turnedPoint(corner.x, corner.y, surface.rotation) : [0, 0];
  const words = [t(`kind.${kind}`), place?.quote, text].filter(Boolean).join(": ");
  return (
    <button
      type="button"
      className="ui-page-sign"
      style={{ left: `calc(${Math.max(0, x * 100 - 3)}% + ${before * SIGN_REM}rem)`, top: `${y * 100}%` }}
      aria-label={words}
      onClick={onOpen}
    >
      <Icon name={KIND_ICONS[kind]} size="small" />
    </button>
  );
}

function DrawingSheet({ surface, tools }: { surface: MarkSurface; tools: MarkTools }) {
  const { pageNumber, width, height, rotation } = surface;
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [line, setLine] = useState<number[]>([]);
  const isPen = useRef(false);
  const latest = useRef({ strokes, draw: tools.draw });
  latest.current = { strokes, draw: tools.draw };

  useEffect(() => {
    if (strokes.length === 0 || line.length > 0) return undefined;
    const timer = setTimeout(() => {
      latest.current.draw(pageNumber, strokes);
      setStrokes([]);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [strokes, line.length, pageNumber]);
  useEffect(
    () => () => {
      // why: whoever puts the pen away or leaves the page has drawn what there is.
      if (latest.current.strokes.length > 0) latest.current.draw(pageNumber, latest.current.strokes);
    },
    [pageNumber],
  );

  const pointOf = (event: PointerEvent<HTMLElement>) => {
    const sheet = event.currentTarget.getBoundingClientRect();
    return unturnedPoint((event.clientX - sheet.left) / width, (event.clientY - sheet.top) / height, rotation);
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    if (event.pointerType === "pen") isPen.current = true;
    // why: a hand that rests on the glass beside a pen draws nothing.
    if (isPen.current && event.pointerType === "touch") return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine(pointOf(event));
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (line.length > 0 && event.currentTarget.hasPointerCapture(event.pointerId))
      setLine([...line, ...pointOf(event)]);
  };
  const end = () => {
    if (line.length > 0) setStrokes([...strokes, strokeOf(line, STROKE_POINTS)]);
    setLine([]);
  };
  const shown = line.length > 0 ? [...strokes, { points: line, width: STROKE_POINTS }] : strokes;
  return (
    <div
      className="ui-page-sheet"
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
      data-testid={`sheet-${pageNumber}`}
    >
      <svg className="ui-page-marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {shown.map((stroke) => (
          <StrokeShape key={stroke.points.slice(0, 2).join()} {...{ stroke, colour: tools.colour, surface }} />
        ))}
      </svg>
    </div>
  );
}
