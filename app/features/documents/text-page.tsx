import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { fileAddress } from "./file-view.ts";
import { pageKindOf, type TextView, textPartAddress } from "./text-view.ts";

/** A document as plain text: a heading for each page, for screen readers, for search in the browser and for print. */
export function TextPage({ view }: { view: TextView }) {
  const t = useText("documents");
  const { file, pages, language } = view;
  const kind = pageKindOf(file.mediaType);
  return (
    <Stack gap="wide">
      <PageHeader
        preline={t("text.preline")}
        title={file.name}
        subline={file.pageCount === null ? null : t(`count.${kind}`, { count: file.pageCount })}
        actions={
          <LinkButton href={fileAddress(file)} reload>
            {t("text.open")}
          </LinkButton>
        }
      />
      {file.textState === "done" ? (
        <Text muted>{t("text.explained")}</Text>
      ) : (
        <Alert tone={file.textState === "waiting" ? "info" : "warning"} title={t(`text.${file.textState}.title`)}>
          {t(`text.${file.textState}.text`)}
        </Alert>
      )}
      {file.textState === "done"
        ? pages.map(({ number, text }) => (
            <Section key={number} id={`page-${number}`} title={t(`heading.${kind}`, { number })}>
              {text === "" ? (
                <Text muted>{t("text.emptyPage")}</Text>
              ) : (
                <PlainText text={text} lang={language ?? "de"} />
              )}
            </Section>
          ))
        : null}
      <Pagination page={view.part} pageCount={view.parts} hrefFor={(part) => textPartAddress(file.id, part)} />
    </Stack>
  );
}
