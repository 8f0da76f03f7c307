import { Form, useNavigation } from "@remix-run/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { AreaMarker } from "./area-marker.tsx";
import { type GuardDocument, guardAddress } from "./guard-views.ts";

export type RedactReply = { refused: string; stays: number[]; words: string; findings: string[]; areas: string[] };
export type RedactPageProps = { document: GuardDocument; pageCount: number; reply: RedactReply | undefined };

/** The tool that removes places from a document: findings, words, areas drawn on its pages. */
export function RedactPage({ document, pageCount, reply }: RedactPageProps) {
  const t = useText("guard");
  const refusal = useRefusal();
  const isSending = useNavigation().state === "submitting";
  const back = <LinkButton href={guardAddress(document.fileId)}>{useText("ui")("cancel")}</LinkButton>;
  const places = document.findings.filter(({ page, box }) => page !== null && box !== null);
  const isPdf = document.mediaType === "application/pdf";
  return (
    <Stack gap="section">
      <PageHeader
        preline={t("version", { version: document.version })}
        title={t("redactTitle", { name: document.name })}
      />
      {reply ? (
        <Alert tone="danger" title={refusal(reply.refused)} live="assertive">
          <Stays stays={reply.stays} />
        </Alert>
      ) : null}
      {isPdf ? (
        <Form method="post">
          <input type="hidden" name="version" value={document.version} />
          <FormStack>
            <Text>{t("redactExplain")}</Text>
            {places.length > 0 ? (
              <CheckboxGroup
                name="findings"
                label={t("redactFindings")}
                defaultValues={reply?.findings}
                options={places.map(({ key, kind, page, excerpt }) => ({
                  value: key,
                  label: `${t(`kind.${kind}.name`)}, ${t("onPage", { page: page ?? 1 })}: „${excerpt}“`,
                }))}
              />
            ) : null}
            <TextareaField
              name="words"
              label={t("redactWords")}
              hint={t("redactWordsHint")}
              rows={4}
              defaultValue={reply?.words}
            />
            <Section title={t("redactPage")}>
              <AreaMarker document={document} pageCount={pageCount} given={reply?.areas ?? []} />
            </Section>
            <ButtonRow>
              <Button variant="primary" tone="danger" loading={isSending}>
                {t("redactNow")}
              </Button>
              {back}
            </ButtonRow>
          </FormStack>
        </Form>
      ) : (
        <>
          <Text>{t("redactPdfOnly")}</Text>
          <ButtonRow>{back}</ButtonRow>
        </>
      )}
    </Stack>
  );
}

function Stays({ stays }: { stays: readonly number[] }) {
  const t = useText("guard");
  const pages = stays.filter((page) => page > 0);
  return (
    <>
      {pages.length > 0 ? <Text>{t("stillOn", { pages: pages.join(", ") })}</Text> : null}
      {stays.includes(0) ? <Text>{t("stillInData")}</Text> : null}
    </>
  );
}
