import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { approvedText } from "./approve-form.tsx";
import { MinutesBody } from "./minutes-body.tsx";
import type { MinutesView } from "./minutes-views.ts";

/** Published minutes as everybody reads them. */
export function MinutesPage({ minutes, results }: { minutes: MinutesView; results: PublishedResult[] }) {
  const t = useText("minutes");
  const meetings = useText("meetings");
  const presence = useText("presence");
  const printing = useText("printing");
  const locale = useLocale();
  const { meeting, publishedAt, approval } = minutes;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: "/meetings", label: meetings("title") },
          { href: `/meetings/${meeting.id}`, label: meeting.organization.name },
          { label: t("title") },
        ]}
      />
      <PageHeader
        title={t("titleOf", { organization: meeting.organization.name })}
        preline={formatDate(meeting.startsAt, locale, meeting.timeZone)}
        subline={[
          ...(publishedAt ? [t("publishedOn", { date: formatDate(publishedAt, locale, meeting.timeZone) })] : []),
          ...(approval ? [approvedText(presence, approval, locale)] : []),
        ].join(" · ")}
        actions={
          <>
            <LinkButton href={`/meetings/${meeting.id}`}>{t("toMeeting")}</LinkButton>
            <LinkButton href={`/meetings/${meeting.id}/minutes.pdf`} icon="download" reload>
              {printing("asPdf")}
            </LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <MinutesBody minutes={minutes} results={results} />
    </>
  );
}
