import type { ReactNode } from "react";
import { GuardPart } from "#app/features/guard/guard-part.tsx";
import type { GuardDocument } from "#app/features/guard/guard-views.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { Publication } from "./get-publication.server.ts";

export type PublicationPageProps = {
  meetingId: string;
  /** Body, occasion and day. */
  meetingName: string;
  publication: Publication;
  /** Documents in which something was found. */
  guarded: GuardDocument[];
  refused: string | null;
};

/** The question before publishing: everything that becomes readable, and what does not. */
export function PublicationPage({ meetingId, meetingName, publication, guarded, refused }: PublicationPageProps) {
  const t = useText("office");
  const cancel = useText("ui")("cancel");
  const refusal = useRefusal();
  const { items, papers, hidden, seen } = publication;
  const blocked = papers.filter((paper) => paper.refused);
  const back = <LinkButton href={`/office/meetings/${meetingId}`}>{cancel}</LinkButton>;
  return (
    <Stack>
      <PageHeader preline={meetingName} title={t("meetings.publishTitle")} subline={t("meetings.publishExplain")} />
      {refused ? <Alert tone="danger" live="assertive" title={refusal(refused)} /> : null}
      {blocked.length > 0 ? (
        <Alert tone="danger" title={t("meetings.publishBlocked")}>
          <ul className="ui-text">
            {blocked.map((paper) => (
              <li key={paper.id}>
                {t("meetings.publishBlockedBy", { reference: paper.reference, reason: refusal(paper.refused) ?? "" })}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Part title={t("meetings.publishPoints")} empty={t("meetings.publishNoPoints")}>
        {items.map((item) => (
          <Line key={item.id} number={item.number} name={item.name} files={item.files} />
        ))}
      </Part>
      <Part title={t("meetings.publishPapers")} empty={t("meetings.publishNoPapers")}>
        {papers.map((paper) => (
          <Line key={paper.id} number={paper.reference} name={paper.name} files={paper.files.map(({ name }) => name)}>
            {paper.refused ? (
              <Badge tone="danger">{t("meetings.stopsPublishing")}</Badge>
            ) : paper.published ? (
              <Badge>{t("meetings.alreadyPublic")}</Badge>
            ) : (
              <Badge tone="info">{t("meetings.becomesPublic")}</Badge>
            )}
          </Line>
        ))}
      </Part>
      <Part title={t("meetings.publishHidden")} empty={t("meetings.publishHiddenNone")}>
        {hidden.map((item) => (
          <Line key={item.id} number={item.number} name={item.name} files={[]} />
        ))}
      </Part>
      {blocked.length > 0 ? (
        back
      ) : (
        <ConfirmForm
          action={`/office/meetings/${meetingId}/publish`}
          values={{ seen }}
          confirmLabel={t("meetings.publishNow")}
          cancel={back}
        >
          <GuardPart documents={guarded} refused={refused} />
        </ConfirmForm>
      )}
    </Stack>
  );
}

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <Section title={title}>
      {children.length === 0 ? <Text muted>{empty}</Text> : <ul className="ui-agenda">{children}</ul>}
    </Section>
  );
}

function Line(props: { number: string; name: string; files: string[]; children?: ReactNode }) {
  const { number, name, files, children } = props;
  const t = useText("office");
  return (
    <li>
      <Row gap="tight">
        <strong className="ui-agenda__number">{number}</strong>
        <span>{name}</span>
        {children}
      </Row>
      {files.length > 0 ? <Text muted>{t("meetings.withFiles", { names: files.join(", ") })}</Text> : null}
    </li>
  );
}
