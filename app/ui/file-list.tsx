import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { FileSize } from "./file-size.tsx";
import { Icon } from "./icon.tsx";

export interface ListedFile {
  href: string;
  name: string;
  /** Such as "PDF". */
  kind?: string;
  bytes?: number;
  /** More words on the second line. */
  note?: ReactNode;
  /** Badges or buttons at the end of the line. */
  aside?: ReactNode;
  /** True for the file itself, false (default) for a page that shows it. */
  download?: boolean;
}

/** Documents with name, kind and size. */
export function FileList({ label, files }: { label: string; files: readonly ListedFile[] }) {
  return (
    <ul className="ui-files" aria-label={label}>
      {files.map((file) => (
        <li className="ui-file" key={file.href}>
          <Icon name={file.download ? "download" : "draft"} />
          <span>
            <Anchor className="ui-file__name" href={file.href} reload={file.download}>
              {file.name}
            </Anchor>
            <span className="ui-file__meta">
              {file.kind}
              {file.kind && file.bytes !== undefined ? ", " : null}
              {file.bytes === undefined ? null : <FileSize bytes={file.bytes} />}
              {file.note ? <>, {file.note}</> : null}
            </span>
          </span>
          {file.aside ? <span className="ui-file__aside">{file.aside}</span> : null}
        </li>
      ))}
    </ul>
  );
}
