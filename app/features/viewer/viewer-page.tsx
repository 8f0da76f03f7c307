import { fileAddress, readAddress, textAddress } from "#app/features/documents/file-view.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { DocumentReader, type MarksOnPages } from "./document-reader.tsx";
import { useDocument } from "./use-document.ts";
import type { Neighbour, ViewerView } from "./viewer-view.ts";

/** Whether documents of this kind are read in the browser; others are downloaded or read as text. */
export function isReadHere(mediaType: string): boolean {
  return mediaType === "application/pdf" || mediaType.startsWith("image/");
}

/** The page where one document is read. `marks`: what lies upon its pages. */
export function ViewerPage({ view, marks }: { view: ViewerView; marks?: MarksOnPages }) {
  const t = useText("viewer");
  const { file, home } = view;
  return (
    <div className="ui-reader-page">
      <div className="ui-reader-page__head">
        <div className="ui-reader-page__words">
          {home ? (
            <Anchor className="ui-link ui-reader-page__home" href={home.href}>
              {t("backTo", { label: home.label })}
            </Anchor>
          ) : null}
          <h1 className="ui-reader-page__title">{file.name}</h1>
        </div>
        <div className="ui-reader-page__links">
          <ToNeighbour of={view.previous} icon="chevron-left" words="previousDocument" />
          <ToNeighbour of={view.next} icon="chevron-right" words="nextDocument" />
          <LinkButton href={textAddress(file)} reload size="small">
            {t("asText")}
          </LinkButton>
          <LinkButton href={fileAddress(file)} reload size="small" icon="download" download>
            {t("download")}
          </LinkButton>
        </div>
      </div>
      {file.mediaType === "application/pdf" ? <OpenedDocument view={view} marks={marks} /> : <OtherKind view={view} />}
    </div>
  );
}

function OpenedDocument({ view, marks }: { view: ViewerView; marks?: MarksOnPages }) {
  const t = useText("viewer");
  const { opened, lineLost } = useDocument(view.file);
  return (
    <>
      <div role="status">{lineLost ? <Alert tone="warning" title={t("lineLost")} /> : null}</div>
      {opened.state === "ready" ? (
        <DocumentReader
          key={`${view.file.id} ${view.file.version}`}
          file={view.file}
          sizes={view.sizes}
          document={opened.document}
          marks={marks}
        />
      ) : null}
      {opened.state === "loading" ? (
        <>
          <p className="ui-reader-page__wait" role="status">
            {t("loading")}
          </p>
          <noscript>{t("withoutScript")}</noscript>
        </>
      ) : null}
      {opened.state === "failed" ? <Alert tone="warning" title={t(`failed.${opened.reason}`)} /> : null}
    </>
  );
}

function OtherKind({ view: { file } }: { view: ViewerView }) {
  const t = useText("viewer");
  if (!isReadHere(file.mediaType)) return <Alert tone="info" title={t("notShown")} />;
  return <img className="ui-reader-page__image" src={fileAddress(file)} alt={file.name} />;
}

type NeighbourProps = {
  of: Neighbour | null;
  icon: "chevron-left" | "chevron-right";
  words: "previousDocument" | "nextDocument";
};

function ToNeighbour({ of, icon, words }: NeighbourProps) {
  const t = useText("viewer");
  if (!of) return null;
  return (
    <LinkButton href={readAddress(of)} size="small" icon={icon} iconOnly title={t(words, { name: of.name })}>
      {t(words, { name: of.name })}
    </LinkButton>
  );
}
