import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import type { PageLink } from "./draw-page.client.ts";
import type { Turn } from "./page-layout.ts";

type Props = { document: PDFDocumentProxy; number: number; turn: Turn; goToPage: (page: number) => void };

/** What leads somewhere on a page: to the web in a new window, inside the document to its page. */
export function PageLinks({ document, number, turn, goToPage }: Props) {
  const t = useText("viewer");
  const [links, setLinks] = useState<PageLink[]>([]);
  useEffect(() => {
    let isWanted = true;
    Promise.all([import("./draw-page.client.ts"), document.getPage(number)])
      .then(([{ linksOn }, page]) => linksOn(page, turn))
      .then(
        (found) => isWanted && setLinks(found),
        () => isWanted && setLinks([]),
      );
    return () => {
      isWanted = false;
    };
  }, [document, number, turn]);
  async function follow(destination: unknown): Promise<void> {
    const { pageOfDestination } = await import("./draw-page.client.ts");
    const page = await pageOfDestination(document, destination);
    if (page) goToPage(page);
  }
  return links.map(({ box, href, destination }) => {
    const style = {
      left: `${box.left * 100}%`,
      top: `${box.top * 100}%`,
      width: `${box.width * 100}%`,
      height: `${box.height * 100}%`,
    };
    const key = `${box.left} ${box.top} ${href}`;
    return href ? (
      <a
        className="ui-document-page__link"
        key={key}
        href={href}
        style={style}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        <HiddenText>{t("linkOut", { href })}</HiddenText>
      </a>
    ) : (
      <button
        className="ui-document-page__link"
        key={key}
        type="button"
        style={style}
        aria-label={t("linkInside")}
        onClick={() => void follow(destination)}
      />
    );
  });
}
