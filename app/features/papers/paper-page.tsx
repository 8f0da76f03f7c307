import { FileList } from "#app/features/documents/file-list.tsx";
import type { FileView } from "#app/features/documents/file-view.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Section } from "#app/ui/section.tsx";
import { SplitView } from "#app/ui/split-view.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { AmountTable } from "./amount-table.tsx";
import { ConsultationPath } from "./consultation-path.tsx";
import { PaperFacts } from "./paper-facts.tsx";
import { PaperHistory } from "./paper-history.tsx";
import { PaperStateBadge, VisibilityBadge } from "./paper-table.tsx";
import type { PaperOutcome, PaperView } from "./paper-views.ts";
import { PaperWords } from "./paper-words.tsx";

export type PaperPageProps = { paper: PaperView; outcomes: PaperOutcome[]; files: FileView[] };

/** A paper: what it proposes and why, what it costs, which way it goes, what is attached. */
export function PaperPage({ paper, outcomes, files }: PaperPageProps) {
  const t = useText("papers");
  const printing = useText("printing");
  return (
    <Stack gap="wide">
      <Breadcrumbs items={[{ href: "/papers", label: t("title") }, { label: paper.reference }]} />
      <PageHeader
        title={paper.name}
        preline={paper.reference}
        marks={
          <>
            <Badge>{t(`types.${paper.type}`)}</Badge>
            <VisibilityBadge isPublic={paper.public} />
            <PaperStateBadge state={paper.state} />
          </>
        }
        actions={
          <>
            <LinkButton href={`/papers/${paper.id}/paper.pdf`} icon="download" reload>
              {printing("asPdf")}
            </LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <SplitView
        asideLabel={t("facts")}
        aside={
          <>
            <PaperFacts paper={paper} />
            <PaperHistory paper={paper} />
          </>
        }
      >
        <PaperTexts paper={paper} />
        <Section title={t("consultations")}>
          <ConsultationPath consultations={paper.consultations} outcomes={outcomes} />
        </Section>
        <Section title={t("attachments")}>
          <FileList files={files} />
        </Section>
      </SplitView>
      <PaperWords />
    </Stack>
  );
}

function PaperTexts({ paper }: { paper: PaperView }) {
  const t = useText("papers");
  const texts = [
    { title: t("proposal"), text: paper.proposal },
    { title: t("reasons"), text: paper.reasons },
  ].filter(({ text }) => text.trim() !== "");
  const hasMoney = paper.financialEffects.trim() !== "" || paper.amounts.length > 0;
  if (texts.length === 0 && !hasMoney) return <Text muted>{t("noText")}</Text>;
  return (
    <>
      {texts.map(({ title, text }) => (
        <Section key={title} title={title}>
          <PlainText text={text} />
        </Section>
      ))}
      {hasMoney ? (
        <Section title={t("financialEffects")}>
          {paper.financialEffects.trim() === "" ? null : <PlainText text={paper.financialEffects} />}
          {paper.amounts.length > 0 ? <AmountTable amounts={paper.amounts} sum={paper.amountSum} /> : null}
        </Section>
      ) : null}
    </>
  );
}
