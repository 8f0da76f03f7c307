import { parse } from "@conform-to/react";
import type { PaperSaved } from "#app/features/papers/paper-work.ts";
import type { PaperFormValues } from "#app/features/papers/schema.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { useKeptForm } from "#app/ui/use-kept-form.ts";
import type { PaperForm } from "./form-parts.ts";

/** Keeps what is typed in this browser and offers it again after a lost connection or a closed tab. */
export function KeptNotice({ form, owner, saved }: { form: PaperForm; owner: string; saved: PaperSaved }) {
  const t = useText("office");
  const key = nameOf(owner);
  const sent = saved === "new" ? [key, nameOf("new")] : saved === "changed" ? [key] : [];
  const { kept, settle, discard } = useKeptForm(key, form.id, textToKeep, sent);
  if (kept === null) return null;
  const restore = () => {
    const value = readKept(kept);
    if (value) form.update({ value });
    if (value) settle();
    else discard();
  };
  return (
    <Alert title={t("papers.keptTitle")} live="polite">
      <p>{t("papers.keptText")}</p>
      <ButtonRow>
        <Button type="button" size="small" icon="undo" onClick={restore}>
          {t("papers.restore")}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={discard}>
          {t("papers.discard")}
        </Button>
      </ButtonRow>
    </Alert>
  );
}

function nameOf(owner: string): string {
  return `ratswerk.paper.${owner}`;
}

function textToKeep(form: FormData): string {
  form.delete("upload");
  return JSON.stringify(parse(form, { resolve: (value) => ({ value }) }).payload);
}

function readKept(text: string): PaperFormValues | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as PaperFormValues) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
