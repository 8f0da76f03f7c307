import type { ReactNode } from "react";

export interface QrImageProps {
  /** A data URL of the picture. */
  source: string;
  /** What the code holds, for those who cannot scan it. */
  alt: string;
  /** Edge length in pixels. */
  size?: number;
  caption?: ReactNode;
}

/** A QR code on white, whatever the theme, because scanners need it. */
export function QrImage({ source, alt, size = 200, caption }: QrImageProps) {
  return (
    <figure className="ui-qr">
      <img className="ui-qr__image" src={source} alt={alt} width={size} height={size} />
      {caption ? <figcaption className="ui-text ui-text--small">{caption}</figcaption> : null}
    </figure>
  );
}
