import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { FindingWords } from "./finding-words.tsx";
import { type GuardDocument, guardAddress } from "./guard-views.ts";
import { MOST_REASON_CHARACTERS } from "./schema.ts";

/** So many findings of a document stand here; all of them on its own page. */
const SHOWN = 5;

/**
 * Part of a form that publishes: the documents in which something was found, and the reason for publishing them
 * nevertheless. Nothing where nothing was found.
 */
export function GuardPart({ documents, refused }: { documents: readonly GuardDocument[]; refused: string | null }) {
  const t = useText("guard");
  const refusal = useRefusal();
  if (documents.length === 0) return null;
  const open = documents.filter((document) => document.open);
  return (
    <Section title={t("partTitle")}>
      <Stack gap="wide">
        {open.length > 0 ? (
          <Alert tone="warning" title={t("partOpen", { count: open.length })}>
            {t("partExplain")}
          </Alert>
        ) : (
          <Text>{t("partSettled")}</Text>
        )}
        {documents.map((document) => (
          <DocumentFindings key={document.fileId} document={document} />
        ))}
        {open.length > 0 ? (
          <TextareaField
            name="guardReason"
            label={t("reason")}
            hint={t("reasonHint")}
            required
            minLength={10}
            maxLength={MOST_REASON_CHARACTERS}
            errors={refused === "guard-reason-missing" ? refusal(refused) : undefined}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

function DocumentFindings({ document }: { document: GuardDocument }) {
  const t = useText("guard");
  const { findings, found, decision, state } = document;
  return (
    <section aria-label={document.name}>
      <Text>
        <strong>{document.name}</strong>
      </Text>
      {state === "done" ? null : <Text>{t(`state.${state}`)}</Text>}
      <ul className="ui-text">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={finding.key}>
            <FindingWords finding={finding} />
          </li>
        ))}
      </ul>
      {decision ? <Text muted>{t("decided", { reason: decision.reason })}</Text> : null}
      {findings.length > 0 ? (
        <TextLink href={guardAddress(document.fileId)} look="tall" target="_blank">
          {t("lookAtAll", { count: found })}
        </TextLink>
      ) : null}
    </section>
  );
}
