import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { textsFor } from "#app/i18n/texts.server.ts";
import { FileList } from "./file-list.tsx";
import type { FileView } from "./file-view.ts";

const FILE: FileView = {
  ...{ id: "6a9f7a0e-0000-4000-8000-000000000001", name: "Lageplan", fileName: "Plan Mühle.pdf" },
  ...{ mediaType: "application/pdf", byteSize: 197 * 1024, pageCount: 3, version: 1, public: true },
  textState: "done",
};

it("shows number, title, kind, size and pages, and leads to the file", () => {
  const html = render([FILE, { ...FILE, id: "2", name: "Anlage", pageCount: 1, version: 2, mediaType: "image/png" }]);
  expect(html).toContain('href="/files/6a9f7a0e-0000-4000-8000-000000000001/Plan%20M%C3%BChle.pdf"');
  expect(words(html)).toBe(
    "1. Lageplan PDF, 197 KB, 3 Seiten Lesen „Lageplan“ Als Text lesen „Lageplan“ 2. Anlage Bild, 197 KB, 1 Seite, Fassung 2 Als Text lesen „Anlage“",
  );
});

it("marks what is not public, and speaks English", () => {
  expect(words(render([{ ...FILE, public: false, pageCount: null }], "en"))).toBe(
    "1. Lageplan PDF, 197 KB Read “Lageplan” Read as text “Lageplan” not public",
  );
});

it("says that there is nothing", () => {
  expect(words(render([]))).toBe("Hier gibt es keine Dokumente.");
});

it("does not read a title as markup", () => {
  expect(render([{ ...FILE, name: "<script>1</script>" }])).not.toContain("<script>");
});

function render(files: FileView[], locale: Locale = "de"): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={textsFor(locale)}>
      <FileList files={files} />
    </I18nextProvider>,
  );
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" ,", ",")
    .trim();
}
