import { getFormProps, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { LeaveGuard } from "#app/ui/leave-guard.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { StickyBar } from "#app/ui/sticky-bar.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { AmountsSection } from "./form/amounts-section.tsx";
import { DataSection } from "./form/data-section.tsx";
import { FilesSection } from "./form/files-section.tsx";
import { textOf } from "./form/form-parts.ts";
import { KeptNotice } from "./form/kept-notice.tsx";
import { StepsSection } from "./form/steps-section.tsx";
import { TextsSection } from "./form/texts-section.tsx";
import { isCorrected, type PaperFormChoices, type PaperReply, type PaperSaved, type PaperWork } from "./paper-work.ts";
import { decimalOf, type PaperFormValues, type PaperInput, paperFormSchema } from "./schema.ts";

export type PaperFormProps = {
  choices: PaperFormChoices;
  values: PaperFormValues;
  /** The paper as it stands; null for a new one. */
  work: PaperWork | null;
  reply: PaperReply | undefined;
  saved: PaperSaved;
};

/** The one form of a paper, for a new one as for changes and corrections. */
export function PaperForm({ choices, values, work, reply, saved }: PaperFormProps) {
  const t = useText("office");
  const g = useText("guard");
  const refusal = useRefusal();
  const schema = paperFormSchema(decimalOf(useLocale()));
  const isSending = useNavigation().formMethod !== undefined;
  const [form, fields] = useForm<PaperFormValues, PaperInput, string[]>({
    id: "paper",
    lastResult: reply?.result,
    defaultValue: values,
    onValidate: ({ formData }) => parseForm(withoutFiles(formData), schema),
  });
  const isCorrection = work !== null && isCorrected(work.state);
  const errors = Object.entries(form.allErrors).map(([field, codes]) => ({
    field: field || undefined,
    message: refusal(codes) ?? "",
  }));
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      {/* why: the Enter key presses the first button of a form; it must save and not move a row. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input key={fields.version.key} type="hidden" name={fields.version.name} value={textOf(fields.version)} />
      <Stack gap="section">
        <ErrorSummary errors={errors} kept={t("papers.kept")} />
        <KeptNotice form={form} owner={work?.id ?? "new"} saved={saved} />
        <DataSection fields={fields} choices={choices} />
        <TextsSection fields={fields} />
        <AmountsSection form={form} fields={fields} />
        <StepsSection form={form} fields={fields} choices={choices} placings={work?.placings ?? []} />
        <FilesSection form={form} fields={fields} files={work?.files ?? []} reply={reply} />
        {isCorrection ? (
          <Section title={t("papers.correction")}>
            <TextareaField
              key={fields.reason.key}
              name={fields.reason.name}
              label={t("papers.reason")}
              hint={t("papers.reasonHint")}
              required
              defaultValue={textOf(fields.reason)}
              errors={refusal(fields.reason.errors)}
            />
            {fields.guardReason.errors || textOf(fields.guardReason) ? (
              <TextareaField
                key={fields.guardReason.key}
                name={fields.guardReason.name}
                label={g("reason")}
                hint={g("reasonHint")}
                defaultValue={textOf(fields.guardReason)}
                errors={refusal(fields.guardReason.errors)}
              />
            ) : null}
          </Section>
        ) : null}
      </Stack>
      <StickyBar label={t("papers.save")}>
        <Button variant={work ? "secondary" : "primary"} loading={isSending}>
          {t(isCorrection ? "papers.correct" : work ? "papers.save" : "papers.create")}
        </Button>
        {reply?.newerVersion ? (
          <Button name="overwrite" value={reply.newerVersion} tone="danger">
            {t("papers.overwrite")}
          </Button>
        ) : null}
        <Text muted size="small">
          {form.dirty ? t("papers.unsaved") : t("papers.allSaved")}
        </Text>
      </StickyBar>
      <LeaveGuard
        active={form.dirty && !isSending}
        title={t("papers.leaveTitle")}
        stayLabel={t("papers.stay")}
        leaveLabel={t("papers.leave")}
      >
        {t("papers.leaveText")}
      </LeaveGuard>
    </Form>
  );
}

/** The browser checks words; files are judged by the server, by their content. */
function withoutFiles(form: FormData): FormData {
  const words = new FormData();
  for (const [name, value] of form) if (typeof value === "string") words.append(name, value);
  return words;
}
