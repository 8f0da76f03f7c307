import type { HTMLAttributes } from "react";

/** A part of a picture, from its upper left corner, in parts of its width and height. */
export type PicturePart = { x: number; y: number; width: number; height: number };

export interface PagePictureProps extends Omit<HTMLAttributes<HTMLDivElement>, "className" | "children"> {
  src: string;
  alt: string;
  /** Painted over in black. */
  parts?: readonly PicturePart[];
}

/** The picture of a page, as wide as its place allows. */
export function PagePicture({ src, alt, parts = [], ...rest }: PagePictureProps) {
  return (
    <div {...rest} className={rest.onPointerDown ? "ui-page-picture ui-page-picture--marked" : "ui-page-picture"}>
      <img src={src} alt={alt} loading="lazy" draggable={false} />
      {parts.map(({ x, y, width, height }) => (
        <span
          key={`${x} ${y} ${width} ${height}`}
          className="ui-page-picture__part"
          style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }}
        />
      ))}
    </div>
  );
}
