import type { NewPaper } from "#app/features/papers/list-newest-papers.server.ts";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Card } from "#app/ui/card.tsx";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { TermExplanation } from "#app/ui/term-explanation.tsx";
import { MeetingCards } from "./meeting-cards.tsx";
import type { MeetingOverview } from "./meeting-overview.server.ts";

const DECIDED = 4;

/** The citizens' way in: what runs, what comes, what was decided, what is new. */
export function HomePage({ overview, papers }: { overview: MeetingOverview; papers: NewPaper[] }) {
  const t = useText("home");
  const { bodyName } = useFrame();
  const decided = overview.past.filter((meeting) => meeting.minutesPublished).slice(0, DECIDED);
  return (
    <Stack gap="wide">
      <PageHeader title={t("title")} subline={t("intro", { town: bodyName })} />
      {overview.running.length > 0 ? (
        <Section title={t("running")}>
          <MeetingCards meetings={overview.running} />
        </Section>
      ) : null}
      <Section title={t("next")} actions={<TextLink href="/meetings">{t("allMeetings")}</TextLink>}>
        {overview.upcoming.length === 0 ? <EmptyState icon="calendar-today">{t("noNext")}</EmptyState> : null}
        <MeetingCards meetings={overview.upcoming} />
      </Section>
      {decided.length > 0 ? (
        <Section title={t("decided")}>
          <MeetingCards meetings={decided} />
        </Section>
      ) : null}
      <Section title={t("newPapers")} actions={<TextLink href="/papers">{t("allPapers")}</TextLink>}>
        {papers.length === 0 ? <EmptyState>{t("noPapers")}</EmptyState> : null}
        <CardGrid>
          {papers.map((paper) => (
            <Card key={paper.id} href={`/papers/${paper.id}`} preline={paper.reference} title={paper.name} />
          ))}
        </CardGrid>
      </Section>
      <Words />
    </Stack>
  );
}

function Words() {
  const t = useText("home");
  const papers = useText("minutes");
  const meetings = useText("meetings");
  return (
    <Section title={t("words")}>
      <TermExplanation term={papers("paper")}>{t("wordPaper")}</TermExplanation>
      <TermExplanation term={t("consultationSequence")}>{t("wordConsultation")}</TermExplanation>
      <TermExplanation term={meetings("nonPublicPart")}>{t("wordNonPublic")}</TermExplanation>
      <TermExplanation term={papers("extractTitle")}>{t("wordExtract")}</TermExplanation>
    </Section>
  );
}
