import { Form } from "@remix-run/react";
import { fileAddress } from "#app/features/documents/file-view.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PagePicture } from "#app/ui/page-picture.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { type FindingView, type GuardDocument, pagePictureAddress, redactAddress } from "./guard-views.ts";
import { MOST_REASON_CHARACTERS } from "./schema.ts";

export type GuardPageProps = { document: GuardDocument; redacted: boolean; refused: string | null; reason: string };

/** Everything that was found in a document, each place with its page, and the decision on it. */
export function GuardPage({ document, redacted, refused, reason }: GuardPageProps) {
  const t = useText("guard");
  const { findings, found, decision, state, name, version } = document;
  const file = { id: document.fileId, fileName: document.fileName };
  return (
    <Stack gap="section">
      <PageHeader
        preline={t("preline")}
        title={name}
        subline={t("version", { version })}
        actions={
          <ButtonRow>
            <LinkButton href={redactAddress(document.fileId)}>{t("redact")}</LinkButton>
            <LinkButton href={fileAddress(file)} reload icon="open-in-new">
              {t("open")}
            </LinkButton>
          </ButtonRow>
        }
      />
      {redacted ? <Alert tone="success" title={t("redacted")} live="polite" /> : null}
      {state === "done" ? null : <Alert tone="warning" title={t(`state.${state}`)} />}
      {state === "done" && findings.length === 0 ? <Text>{t("nothing")}</Text> : null}
      {found > findings.length ? <Text>{t("shownOf", { found, shown: findings.length })}</Text> : null}
      {findings.map((finding) => (
        <FindingPart key={finding.key} document={document} finding={finding} />
      ))}
      {decision && !document.open && findings.length > 0 ? (
        <Alert tone="info" title={t("decidedTitle")}>
          {decision.reason}
        </Alert>
      ) : null}
      {document.open ? <DecisionForm refused={refused} reason={reason} /> : null}
    </Stack>
  );
}

function FindingPart({ document, finding }: { document: GuardDocument; finding: FindingView }) {
  const t = useText("guard");
  const { kind, page, excerpt, box, key } = finding;
  const name = t(`kind.${kind}.name`);
  const hasPicture = page !== null && box !== null && document.mediaType === "application/pdf";
  return (
    <Section title={`${name}, ${page === null ? t("general") : t("onPage", { page })}`}>
      <Text>{t(`kind.${kind}.explain`)}</Text>
      {excerpt === "" ? null : (
        <blockquote className="ui-text">
          <p>{excerpt}</p>
        </blockquote>
      )}
      {hasPicture ? (
        <PagePicture src={pagePictureAddress(document, page, key)} alt={t("pictureOf", { page, kind: name })} />
      ) : null}
    </Section>
  );
}

function DecisionForm({ refused, reason }: { refused: string | null; reason: string }) {
  const t = useText("guard");
  const refusal = useRefusal();
  return (
    <Section title={t("decideTitle")}>
      <Form method="post">
        <FormStack>
          <Text>{t("decideExplain")}</Text>
          <TextareaField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            required
            maxLength={MOST_REASON_CHARACTERS}
            defaultValue={reason}
            errors={refusal(refused) ?? undefined}
          />
          <ButtonRow>
            <Button variant="primary">{t("decide")}</Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </Section>
  );
}
