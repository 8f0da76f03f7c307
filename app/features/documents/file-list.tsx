import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FileList as Files } from "#app/ui/file-list.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { type FileView, fileAddress, readAddress, textAddress } from "./file-view.ts";
import { pageKindOf } from "./text-view.ts";

/**
 * Documents in the order of their carrier: number, title, kind, size and pages, each a link to the file.
 * The numbers count what is shown, so that no gap tells of a document the asker may not read.
 * @param files what listFilesOfPaper or listFilesOfAgendaItem gave
 * @param label names the list where its heading does not, for screen readers
 */
export function FileList({ files, label }: { files: readonly FileView[]; label?: string }) {
  const t = useText("documents");
  if (files.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <Files
      label={label ?? t("list")}
      files={files.map((file, index) => ({
        href: fileAddress(file),
        name: t("numbered", { number: index + 1, name: file.name }),
        kind: t(`kind.${kindOf(file.mediaType)}`),
        bytes: file.byteSize,
        note: notesOf(file, t),
        aside: (
          <>
            {file.mediaType === "application/pdf" ? (
              <TextLink href={readAddress(file)} look="tall" reload>
                {t("read")} <HiddenText>{t("readAsTextOf", { name: file.name })}</HiddenText>
              </TextLink>
            ) : null}
            <TextLink href={textAddress(file)} look="tall" reload>
              {t("readAsText")} <HiddenText>{t("readAsTextOf", { name: file.name })}</HiddenText>
            </TextLink>
            {file.public ? null : (
              <Badge tone="warning" icon="lock">
                {t("nonPublic")}
              </Badge>
            )}
          </>
        ),
        download: true,
      }))}
    />
  );
}

function notesOf(file: FileView, t: ReturnType<typeof useText<"documents">>): string | null {
  const notes = [
    file.pageCount === null ? null : t(`count.${pageKindOf(file.mediaType)}`, { count: file.pageCount }),
    file.version === 1 ? null : t("version", { version: file.version }),
  ];
  const known = notes.filter((note) => note !== null);
  return known.length > 0 ? known.join(", ") : null;
}

const KINDS = {
  "application/pdf": "pdf",
  "application/vnd.oasis.opendocument.text": "text",
  "application/vnd.oasis.opendocument.spreadsheet": "table",
  "application/vnd.oasis.opendocument.presentation": "slides",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "text",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "table",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "slides",
} as const satisfies Record<string, string>;

function kindOf(mediaType: string) {
  if (mediaType.startsWith("image/")) return "image";
  return mediaType in KINDS ? KINDS[mediaType as keyof typeof KINDS] : "other";
}
