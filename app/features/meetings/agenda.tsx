import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Text } from "#app/ui/text.tsx";
import type { AgendaEntry, ClosedEntry } from "./meeting-views.ts";
import { SecondSessionNote } from "./second-session-note.tsx";

/** A meeting's agenda in its two parts, as far as the asker may read it. */
export function Agenda({
  agenda,
  minutesPublished,
}: {
  agenda: (AgendaEntry | ClosedEntry)[];
  minutesPublished: boolean;
}) {
  const t = useText("meetings");
  const isPublic = (entry: AgendaEntry | ClosedEntry) => entry.kind === "item" && entry.public;
  const parts = [
    { key: "public", title: t("publicPart"), entries: agenda.filter(isPublic) },
    { key: "nonPublic", title: t("nonPublicPart"), entries: agenda.filter((entry) => !isPublic(entry)) },
  ].filter((part) => part.entries.length > 0);
  return (
    <Section title={t("agenda")} id="agenda">
      {parts.length === 0 ? <EmptyState icon="calendar-today">{t("agendaEmpty")}</EmptyState> : null}
      {parts.map((part) => (
        <Section key={part.key} title={part.title} level={3}>
          <ol className="ui-agenda">
            {part.entries.map((entry) =>
              entry.kind === "item" ? (
                <Item key={entry.id} entry={entry} minutesPublished={minutesPublished} />
              ) : (
                <li key={entry.number} className="ui-agenda__item">
                  <span className="ui-agenda__number">{entry.number}</span>
                  <Text muted>{t("closedItem")}</Text>
                </li>
              ),
            )}
          </ol>
        </Section>
      ))}
    </Section>
  );
}

function Item({ entry, minutesPublished }: { entry: AgendaEntry; minutesPublished: boolean }) {
  const t = useText("meetings");
  const result = entry.results.at(-1);
  const election = entry.elections.at(-1);
  return (
    <li
      className="ui-agenda__item"
      id={`item-${entry.id}`}
      data-sub={entry.parentId ? true : undefined}
      data-now={entry.state === "called" ? true : undefined}
      aria-current={entry.state === "called" ? "step" : undefined}
    >
      <span className="ui-agenda__number">{entry.number}</span>
      <div className="ui-agenda__words">
        <TextLink href={`/agenda-items/${entry.id}`}>{entry.name}</TextLink>
        {entry.secondSession ? <SecondSessionNote notice={entry.secondSession} /> : null}
        {entry.papers.length > 0 || entry.fileCount > 0 ? (
          <Row gap="tight">
            {entry.papers.map((paper) => (
              <TextLink key={paper.id} href={`/papers/${paper.id}`} icon="draft">
                {paper.reference}
              </TextLink>
            ))}
            {entry.fileCount > 0 ? <Text muted>{t("attachments", { count: entry.fileCount })}</Text> : null}
          </Row>
        ) : null}
        <Row gap="tight">
          {entry.state === "called" ? <Badge tone="success">{t("itemState.called")}</Badge> : null}
          {entry.supplement ? <Badge tone="warning">{t("supplement")}</Badge> : null}
          {entry.decisionType ? <Badge>{t(`decisionType.${entry.decisionType}`)}</Badge> : null}
          {result ? (
            <Badge tone={result.adopted ? "success" : "danger"}>
              {t("resultShort", { yes: result.yes, no: result.no, abstain: result.abstain })}
            </Badge>
          ) : null}
          {election ? (
            <Badge tone={election.elected ? "success" : "neutral"}>
              {election.elected ? t("electedShort", { name: election.elected }) : t("nobodyElected")}
            </Badge>
          ) : null}
          {minutesPublished ? <TextLink href={`/agenda-items/${entry.id}/extract`}>{t("toExtract")}</TextLink> : null}
        </Row>
      </div>
    </li>
  );
}
