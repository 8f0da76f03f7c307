import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Progress } from "#app/ui/progress.tsx";
import type { FolderPdfState } from "./find-folder-pdf.server.ts";

const LOOK_MS = 2_000;

/** How far the folder as one PDF is; asks again by itself, or by a link where no script runs. */
export function FolderBuilding({ address, pdf }: { address: string; pdf: FolderPdfState }) {
  const t = useText("folder");
  const { revalidate } = useRevalidator();
  const isBuilding = pdf.state === "building";
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(revalidate, LOOK_MS);
    return () => clearInterval(timer);
  }, [isBuilding, revalidate]);
  if (pdf.state === "failed") {
    return (
      <Alert tone="danger" title={t("building.failed")}>
        <p>{t("building.failedText")}</p>
      </Alert>
    );
  }
  return (
    <LiveRegion>
      {pdf.state === "ready" ? (
        <Alert tone="success" title={t("building.ready")}>
          <LinkButton href={`${address}/folder.pdf`} icon="download" reload>
            {t("building.open")}
          </LinkButton>
        </Alert>
      ) : (
        <Alert tone="info" title={t("building.title", { percent: pdf.percent })}>
          <Progress label={t("building.label")} value={pdf.percent} max={100} valueText={`${pdf.percent} %`} />
          <p>{t("building.text")}</p>
          <noscript>
            <a href={`${address}/folder?pdf=1`}>{t("building.again")}</a>
          </noscript>
        </Alert>
      )}
    </LiveRegion>
  );
}
