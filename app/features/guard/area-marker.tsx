import { type PointerEvent, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { PagePicture, type PicturePart } from "#app/ui/page-picture.tsx";
import { Text } from "#app/ui/text.tsx";
import { type GuardDocument, pagePictureAddress } from "./guard-views.ts";

type Point = { x: number; y: number };
const LEAST_PART = 0.002;

/** A page as a picture on which areas are drawn; each is sent as "page x y width height" in parts of the page. */
export function AreaMarker(props: { document: GuardDocument; pageCount: number; given: readonly string[] }) {
  const { document, pageCount, given } = props;
  const t = useText("guard");
  const [page, setPage] = useState(1);
  const [areas, setAreas] = useState(given);
  const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null);
  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ from: placeOf(event), to: placeOf(event) });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drawn) setDrawn({ ...drawn, to: placeOf(event) });
  };
  const end = () => {
    const part = drawn && between(drawn.from, drawn.to);
    setDrawn(null);
    if (!part || part.width < LEAST_PART || part.height < LEAST_PART) return;
    const area = `${page} ${[part.x, part.y, part.width, part.height].map((one) => one.toFixed(4)).join(" ")}`;
    if (!areas.includes(area)) setAreas([...areas, area]);
  };
  const parts = areas.flatMap((area) => partOn(area, page));
  return (
    <>
      <Text>{t("redactPageHint")}</Text>
      {areas.map((area) => (
        <input key={area} type="hidden" name="areas" value={area} />
      ))}
      <NumberField
        name="shownPage"
        label={t("redactPageNumber")}
        markOptional={false}
        value={page}
        min={1}
        max={pageCount}
        onChange={(event) => {
          const wanted = Number(event.currentTarget.value);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pageCount) setPage(wanted);
        }}
      />
      <PagePicture
        src={pagePictureAddress(document, page)}
        alt={t("onPage", { page })}
        parts={drawn ? [...parts, between(drawn.from, drawn.to)] : parts}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrawn(null)}
      />
      <ButtonRow>
        <Button
          type="button"
          variant="secondary"
          disabled={areas.length === 0}
          onClick={() => setAreas(areas.slice(0, -1))}
        >
          {t("redactUndo")}
        </Button>
      </ButtonRow>
      <p role="status">{t("redactMarked", { count: areas.length })}</p>
    </>
  );
}

function placeOf(event: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const part = (at: number) => Math.min(1, Math.max(0, at));
  return { x: part((event.clientX - left) / width), y: part((event.clientY - top) / height) };
}

function between(from: Point, to: Point): PicturePart {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

function partOn(area: string, page: number): PicturePart[] {
  const [number, x = 0, y = 0, width = 0, height = 0] = area.split(" ").map(Number);
  return number === page ? [{ x, y, width, height }] : [];
}
