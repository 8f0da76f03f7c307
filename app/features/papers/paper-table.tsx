import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Row } from "#app/ui/row.tsx";
import { Table } from "#app/ui/table.tsx";
import { TimeText } from "#app/ui/time-text.tsx";
import type { PaperState, PaperSummary } from "./paper-views.ts";

/** Papers as a table; on a phone each becomes a block. */
export function PaperTable({ papers, caption }: { papers: readonly PaperSummary[]; caption: string }) {
  const t = useText("papers");
  return (
    <Table
      caption={caption}
      hideCaption
      rows={papers}
      rowKey={(paper) => paper.id}
      columns={[
        {
          key: "name",
          header: t("name"),
          lead: true,
          cell: (paper) => (
            <TextLink href={`/papers/${paper.id}`} look="strong">
              {paper.name}
            </TextLink>
          ),
        },
        {
          key: "reference",
          header: t("reference"),
          cell: (paper) => <span className="ui-nowrap">{paper.reference}</span>,
        },
        { key: "type", header: t("type"), cell: (paper) => <Kind paper={paper} /> },
        { key: "date", header: t("date"), cell: (paper) => <PaperDate date={paper.date} /> },
        {
          key: "department",
          header: t("underDirectionOf"),
          cell: (paper) => paper.underDirectionOf?.shortName ?? "–",
        },
      ]}
    />
  );
}

function Kind({ paper }: { paper: PaperSummary }) {
  const t = useText("papers");
  return (
    <Row gap="tight">
      {t(`types.${paper.type}`)}
      {paper.public ? null : <VisibilityBadge isPublic={false} />}
      <PaperStateBadge state={paper.state} />
    </Row>
  );
}

/** The day on a paper: a day of the calendar, the same in every time zone. */
export function PaperDate({ date }: { date: Date }) {
  const locale = useLocale();
  return <TimeText dateTime={date.toISOString().slice(0, 10)}>{formatDate(date, locale, "UTC")}</TimeText>;
}

/** Who may read it, as a mark. */
export function VisibilityBadge({ isPublic }: { isPublic: boolean }) {
  const t = useText("papers");
  return isPublic ? (
    <Badge tone="success">{t("isPublic")}</Badge>
  ) : (
    <Badge tone="warning" icon="lock">
      {t("nonPublic")}
    </Badge>
  );
}

/** The state as a mark, where it is another one than simply published. */
export function PaperStateBadge({ state }: { state: PaperState }) {
  const t = useText("papers");
  if (state === "published") return null;
  return <Badge tone={state === "withdrawn" ? "danger" : "neutral"}>{t(`states.${state}`)}</Badge>;
}
