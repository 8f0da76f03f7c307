import { useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { MarkShape } from "./mark-shape.tsx";
import type { MarkView } from "./mark-views.ts";

/** Width of a sheet of A4 in points, by which a drawing's lines are as thick here as they were there. */
const SHEET_POINTS = 595;

/** The page on which a mark was made, as a picture with the mark upon it; loaded when it is opened. */
export function OldPage({ mark, fileName }: { mark: MarkView; fileName: string }) {
  const t = useText("annotations");
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const shown = { page: mark.made.page, version: mark.version, name: fileName };
  return (
    <Disclosure summary={t("oldPicture")} quiet>
      {isMissing ? (
        <p>{t("oldPictureMissing")}</p>
      ) : (
        <div className="ui-old-page">
          <img
            src={`/my/annotations/${mark.id}/page`}
            alt={t("oldPictureAlt", shown)}
            loading="lazy"
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize({ width, height })}
            onError={() => setMissing(true)}
          />
          {size ? (
            <svg className="ui-page-marks" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
              <MarkShape
                mark={{ ...mark, place: mark.made }}
                surface={{ ...size, scale: size.width / SHEET_POINTS, rotation: 0 }}
              />
            </svg>
          ) : null}
        </div>
      )}
    </Disclosure>
  );
}
