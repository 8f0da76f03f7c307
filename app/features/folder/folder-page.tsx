import { FileList } from "#app/features/documents/file-list.tsx";
import { MeetingTime } from "#app/features/meetings/meeting-card.tsx";
import { formatFileSize } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { FolderPdfState } from "./find-folder-pdf.server.ts";
import { FolderBuilding } from "./folder-building.tsx";
import type { FolderItem, FolderPaper, FolderView } from "./folder-view.ts";

/** A meeting's folder: item by item the papers and documents that the asker may read. */
export function FolderPage({ folder, pdf }: { folder: FolderView; pdf: FolderPdfState | null }) {
  const t = useText("folder");
  const { meeting, items } = folder;
  const filled = items.filter(({ papers, files }) => papers.length + files.length > 0);
  const isEmpty = filled.length === 0;
  const address = `/meetings/${meeting.id}`;
  return (
    <Stack gap="wide">
      <Breadcrumbs
        items={[
          { href: "/meetings", label: t("meetings") },
          { href: address, label: meeting.organization.name },
          { label: t("title") },
        ]}
      />
      <PageHeader
        title={t("title")}
        preline={meeting.organization.name}
        subline={<MeetingTime meeting={meeting} timeZone={meeting.timeZone} />}
        actions={isEmpty ? null : <Ways folder={folder} />}
      />
      {isEmpty ? (
        <EmptyState action={<LinkButton href={address}>{t("toMeeting")}</LinkButton>}>{t("empty")}</EmptyState>
      ) : (
        <>
          {pdf ? <FolderBuilding address={address} pdf={pdf} /> : null}
          <Summary {...folder.totals} />
          {filled.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </>
      )}
    </Stack>
  );
}

/** The folder as one thing to take along. */
function Ways({ folder: { meeting, totals } }: { folder: FolderView }) {
  const t = useText("folder");
  const locale = useLocale();
  return (
    <>
      <LinkButton href={`/meetings/${meeting.id}/folder.pdf`} icon="download" variant="primary" reload>
        {t("asPdf")}
      </LinkButton>
      <LinkButton href={`/meetings/${meeting.id}/folder.zip`} icon="download" reload>
        {totals.bytes > 0 ? t("asZip", { size: formatFileSize(totals.bytes, locale) }) : t("asZipSmall")}
      </LinkButton>
      <PrintButton>{t("print")}</PrintButton>
    </>
  );
}

function Summary({ papers, documents, pages, bytes }: FolderView["totals"]) {
  const t = useText("folder");
  const locale = useLocale();
  const words = [
    t("papers", { count: papers }),
    t("documents", { count: documents }),
    ...(pages > 0 ? [t("pages", { count: pages })] : []),
    ...(bytes > 0 ? [formatFileSize(bytes, locale)] : []),
  ];
  return <Text>{words.join(" · ")}</Text>;
}

function Item({ item }: { item: FolderItem }) {
  const t = useText("folder");
  return (
    <Section
      title={`${item.number} ${item.name}`}
      id={`item-${item.id}`}
      actions={
        <Row gap="tight">
          {item.public ? null : (
            <Badge tone="warning" icon="lock">
              {t("nonPublic")}
            </Badge>
          )}
          <TextLink href={`/agenda-items/${item.id}`} look="tall">
            {t("toItem", { number: item.number })}
          </TextLink>
        </Row>
      }
    >
      <Stack>
        {item.papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
        {item.files.length > 0 ? <FileList files={item.files} label={t("ofItem", { number: item.number })} /> : null}
      </Stack>
    </Section>
  );
}

function Paper({ paper }: { paper: FolderPaper }) {
  const t = useText("folder");
  return (
    <Stack gap="tight">
      <Row gap="tight">
        <TextLink href={`/papers/${paper.id}`} icon="draft" look="tall">
          {t("paper", { reference: paper.reference, name: paper.name })}
        </TextLink>
        {paper.public ? null : (
          <Badge tone="warning" icon="lock">
            {t("nonPublic")}
          </Badge>
        )}
      </Row>
      {paper.files.length > 0 ? (
        <FileList files={paper.files} label={t("ofPaper", { reference: paper.reference })} />
      ) : null}
    </Stack>
  );
}
