import { useEffect } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { PaperDeeds } from "./paper-deeds.tsx";
import { PaperForm } from "./paper-form.tsx";
import { PaperProgress } from "./paper-progress.tsx";
import { VisibilityBadge } from "./paper-table.tsx";
import { PaperVersions } from "./paper-versions.tsx";
import type { PaperFormChoices, PaperReply, PaperSaved, PaperWork } from "./paper-work.ts";
import type { PaperFormValues } from "./schema.ts";

/** A new paper. */
export function NewPaperPage(props: {
  choices: PaperFormChoices;
  values: PaperFormValues;
  reply: PaperReply | undefined;
}) {
  const t = useText("office");
  return (
    <Stack gap="section">
      <Breadcrumbs items={[{ href: "/office/papers", label: t("papers.title") }, { label: t("papers.new") }]} />
      <PageHeader title={t("papers.new")} subline={t("papers.newExplain")} />
      {props.choices.types.length === 0 ? <Alert tone="warning" title={t("papers.noNumbering")} /> : null}
      <PaperForm {...props} work={null} saved={null} />
    </Stack>
  );
}

export type OfficePaperPageProps = {
  choices: PaperFormChoices;
  work: PaperWork;
  reply: PaperReply | undefined;
  saved: PaperSaved;
};

/** A paper on the office's desk: how far it is, what comes next, its form, its history. */
export function OfficePaperPage({ choices, work, reply, saved }: OfficePaperPageProps) {
  const t = useText("office");
  useEffect(() => {
    // why: the address said once that something was saved; loaded again it must not say so.
    if (saved) history.replaceState(history.state, "", location.pathname);
  }, [saved]);
  return (
    <Stack gap="section">
      <Breadcrumbs items={[{ href: "/office/papers", label: t("papers.title") }, { label: work.reference }]} />
      <PageHeader
        title={work.name}
        preline={work.reference}
        marks={<VisibilityBadge isPublic={work.public} />}
        actions={<PaperDeeds work={work} />}
      />
      {saved && !reply ? <Alert tone="success" title={t("papers.saved")} live="polite" /> : null}
      <PaperProgress state={work.state} />
      {work.state === "withdrawn" ? (
        <Text>{t("papers.withdrawnExplain")}</Text>
      ) : (
        // why: a saved version is a new form; what was typed before must not stay in its fields.
        <PaperForm
          key={work.version}
          choices={choices}
          values={work.values}
          work={work}
          reply={reply}
          saved={reply ? null : saved}
        />
      )}
      {work.versions.length > 0 ? (
        <Section title={t("papers.versions")}>
          <PaperVersions versions={work.versions} />
        </Section>
      ) : null}
    </Stack>
  );
}
