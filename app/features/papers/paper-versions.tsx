import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Table } from "#app/ui/table.tsx";
import { TimeText } from "#app/ui/time-text.tsx";
import type { PaperVersionView } from "./paper-work.ts";

/** Every saved state of a paper, the newest first. */
export function PaperVersions({ versions }: { versions: readonly PaperVersionView[] }) {
  const t = useText("office");
  const p = useText("papers");
  const locale = useLocale();
  const { timeZone } = useFrame();
  return (
    <Table
      caption={t("papers.versions")}
      hideCaption
      dense
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: "version", header: t("papers.version"), lead: true, cell: ({ version }) => version },
        {
          key: "savedAt",
          header: t("papers.savedAt"),
          cell: ({ savedAt }) => (
            <TimeText dateTime={savedAt}>
              {formatDate(savedAt, locale, timeZone)}, {formatTimeSpan(savedAt, null, locale, timeZone)}
            </TimeText>
          ),
        },
        { key: "savedBy", header: t("papers.savedBy"), cell: ({ savedBy }) => savedBy ?? "–" },
        { key: "state", header: p("status"), cell: ({ state }) => p(`states.${state}`) },
        {
          key: "fields",
          header: t("papers.changed"),
          cell: ({ fields, reason }) => (
            <>
              {fields.map((field) => t(`papers.fields.${field as "name"}`)).join(", ") || "–"}
              {reason ? ` (${reason})` : null}
            </>
          ),
        },
      ]}
    />
  );
}
