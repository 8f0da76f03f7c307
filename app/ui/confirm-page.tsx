import { useText } from "#app/i18n/use-text.ts";
import { ConfirmForm, type ConfirmFormProps } from "./confirm-form.tsx";
import { LinkButton } from "./link-button.tsx";
import { PageHeader } from "./page-header.tsx";

export interface ConfirmPageProps extends Omit<ConfirmFormProps, "cancel" | "onSubmit"> {
  /** The question. */
  title: string;
  /** Where "Abbrechen" leads. */
  backHref: string;
}

/** The page that asks before a deed when there is no JavaScript. */
export function ConfirmPage({ title, backHref, ...form }: ConfirmPageProps) {
  const t = useText("ui");
  return (
    <>
      <PageHeader title={title} />
      <ConfirmForm {...form} cancel={<LinkButton href={backHref}>{t("cancel")}</LinkButton>} />
    </>
  );
}
