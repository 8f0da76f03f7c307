import type { TownLook } from "#app/features/council/get-town-look.server.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { HOUSE_COLOUR } from "./house-colour.ts";

export type TownLookReply = { done: true } | { done: false; refused: string; field: string; colour: string };

/** Colour and arms of the town on its documents, with a document to look at. */
export function TownLookPage({ town, reply }: { town: TownLook; reply: TownLookReply | undefined }) {
  const t = useText("printing");
  const refusal = useRefusal();
  const failed = reply && !reply.done ? reply : null;
  const message = failed ? refusal([failed.refused]) : undefined;
  const errorsOf = (field: string) => (failed?.field === field ? message : undefined);
  return (
    <div>
      <PageHeader
        title={t("look.title")}
        subline={t("look.intro", { town: town.name })}
        actions={
          <LinkButton href="/admin/town/preview.pdf" icon="visibility" reload>
            {t("look.preview")}
          </LinkButton>
        }
      />
      {reply?.done ? <Alert tone="success" title={t("look.saved")} /> : null}
      <form method="post" encType="multipart/form-data" noValidate>
        <FormStack>
          <ErrorSummary errors={failed && message ? [{ message, field: failed.field }] : []} />
          <TextField
            name="colour"
            label={t("look.colour")}
            hint={t("look.colourHint")}
            defaultValue={failed?.colour ?? town.colour ?? HOUSE_COLOUR}
            errors={errorsOf("colour")}
            maxLength={20}
            narrow
            required
          />
          <FileField
            name="arms"
            label={t("look.arms")}
            hint={t(town.hasArms ? "look.armsReplace" : "look.armsHint")}
            accept="image/png"
            errors={errorsOf("arms")}
          />
          {town.hasArms ? <CheckboxField name="removeArms" label={t("look.removeArms")} /> : null}
          <FormActions>
            <Button variant="primary">{t("look.save")}</Button>
          </FormActions>
        </FormStack>
      </form>
    </div>
  );
}
