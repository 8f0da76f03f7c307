import type { JsonValue } from "#app/domain/voting/canonical-json.ts";
import { formatDate, formatTime } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { actName } from "./act-name.ts";
import type { SessionLogView } from "./session-log.server.ts";

/** The record of a session for those who answer for it: every act, and whether the chain is whole. */
export function SessionLogPage({ log }: { log: SessionLogView }) {
  const t = useText("log");
  const locale = useLocale();
  const { meeting, entries, brokenAt, printedHeadFound } = log;
  const isWhole = brokenAt === null && printedHeadFound;
  return (
    <>
      <PageHeader
        preline={`${formatDate(meeting.startsAt, locale, meeting.timeZone)} · ${t("title")}`}
        title={meeting.organization}
        actions={
          <>
            <LinkButton href={`/office/meetings/${meeting.id}/minutes`}>{t("toMinutes")}</LinkButton>
            <LinkButton href={`/office/meetings/${meeting.id}/log.json`} icon="download" download>
              {t("download")}
            </LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <Stack gap="wide">
        <Text>{t("explain")}</Text>
        {entries.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
        {entries.length > 0 && isWhole ? <Alert tone="success" title={t("whole", { count: entries.length })} /> : null}
        {brokenAt === null ? null : <Alert tone="danger" title={t("broken", { number: brokenAt })} />}
        {printedHeadFound ? null : <Alert tone="danger" title={t("headMissing")} />}
        {entries.length > 0 ? (
          <Table
            caption={t("title")}
            hideCaption
            dense
            rows={entries}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: "number", header: t("number"), cell: ({ number }) => number, align: "number", width: "4rem" },
              { key: "at", header: t("at"), cell: ({ at }) => formatTime(at, locale, meeting.timeZone), width: "6rem" },
              { key: "act", header: t("act"), lead: true, cell: ({ kind }) => t(`name.${actName(kind)}`) },
              { key: "actor", header: t("actor"), cell: ({ actor }) => actor ?? t("system") },
              {
                key: "data",
                header: t("details"),
                cell: ({ data, hash }) => (
                  <Disclosure summary={t("show")} quiet>
                    <dl className="ui-log">
                      {flat(data).map(([name, value]) => (
                        <div key={name}>
                          <dt>{name}</dt>
                          <dd>{value}</dd>
                        </div>
                      ))}
                      <div>
                        <dt>{t("hash")}</dt>
                        <dd className="ui-hash">{hash.match(/.{1,8}/g)?.join(" ")}</dd>
                      </div>
                    </dl>
                  </Disclosure>
                ),
              },
            ]}
          />
        ) : null}
      </Stack>
    </>
  );
}

/** Names and values of an act, as they were written. */
function flat(data: JsonValue): [string, string][] {
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
}
