import { fileAddress } from "#app/features/documents/file-view.ts";
import type { PaperReply, PaperWork } from "#app/features/papers/paper-work.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FileSize } from "#app/ui/file-size.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { isTicked, type PaperFields, type PaperForm, textOf } from "./form-parts.ts";
import { RowList } from "./row-list.tsx";

export interface FilesSectionProps {
  form: PaperForm;
  fields: PaperFields;
  files: PaperWork["files"];
  reply: PaperReply | undefined;
}

/** The attachments there are, in order, and new ones. */
export function FilesSection({ form, fields, files, reply }: FilesSectionProps) {
  const t = useText("office");
  const p = useText("papers");
  const refusal = useRefusal();
  const held = reply?.held ?? [];
  const refused = reply?.refusedFiles ?? [];
  const refusedWords = refused.map((file) => [file.fileName, refusal(file.refused)].filter(Boolean).join(": "));
  return (
    <Section title={p("attachments")}>
      <FormStack>
        <RowList
          form={form}
          name="files"
          id={fieldId("files")}
          movable
          errors={refusal(fields.files.errors)}
          rows={fields.files.getFieldList().map((row, index) => {
            const { fileId, name, public: isPublic } = row.getFieldset();
            const file = files.find(({ id }) => id === textOf(fileId));
            return {
              key: row.key ?? row.name,
              legend: t("papers.fileRow", { number: index + 1 }),
              content: (
                <>
                  <input type="hidden" name={fileId.name} value={textOf(fileId)} />
                  <TextField
                    name={name.name}
                    label={t("papers.fileName")}
                    required
                    maxLength={200}
                    defaultValue={textOf(name)}
                    errors={refusal(name.errors)}
                  />
                  <CheckboxField
                    name={isPublic.name}
                    label={t("papers.filePublic")}
                    defaultChecked={isTicked(isPublic)}
                  />
                  {file ? (
                    <TextLink href={fileAddress(file)} reload icon="download">
                      {file.fileName} (<FileSize bytes={file.byteSize} />)
                    </TextLink>
                  ) : null}
                </>
              ),
            };
          })}
        />
        {held.map((file) => (
          <Text key={file.token}>
            <input type="hidden" name="upload" value={file.token} />
            {t("papers.held", { name: file.fileName })} (<FileSize bytes={file.byteSize} />)
          </Text>
        ))}
        <FileField
          // why: files that were taken already stand above; the field must not send them again.
          key={`${held.length} ${refusedWords.join()}`}
          name="upload"
          label={t("papers.upload")}
          hint={t("papers.uploadHint")}
          multiple
          errors={refusedWords}
        />
        <CheckboxField
          key={fields.newFilesPublic.key}
          name={fields.newFilesPublic.name}
          label={t("papers.newFilesPublic")}
          hint={t("papers.newFilesPublicHint")}
          defaultChecked={isTicked(fields.newFilesPublic)}
        />
      </FormStack>
    </Section>
  );
}
