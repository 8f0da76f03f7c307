import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { type FileView, fileAddress } from "#app/features/documents/file-view.ts";
import { ReadRangeError } from "./read-range.ts";

export type DocumentState =
  | { state: "loading" }
  | { state: "ready"; document: PDFDocumentProxy }
  /** gone: not there any more, or replaced by a newer version */
  | { state: "failed"; reason: "locked" | "damaged" | "gone" };

/** Opens a document in the browser, and closes it when the page is left. `lineLost`: waiting for the network. */
export function useDocument(file: FileView): { opened: DocumentState; lineLost: boolean } {
  const [opened, setOpened] = useState<DocumentState>({ state: "loading" });
  const [lineLost, setLineLost] = useState(false);
  const address = `${fileAddress(file)}?version=${file.version}`;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setOpened({ state: "loading" });
    import("./open-document.client.ts")
      .then(({ openDocument }) =>
        openDocument({ address, signal, onLine: (there) => !signal.aborted && setLineLost(!there) }),
      )
      .then(
        ({ document, close }) => {
          if (signal.aborted) return close();
          signal.addEventListener("abort", close);
          setOpened({ state: "ready", document });
        },
        (error: unknown) => !signal.aborted && setOpened({ state: "failed", reason: reasonOf(error) }),
      );
    return () => leaving.abort(new Error("the page was left"));
  }, [address]);
  return { opened, lineLost };
}

function reasonOf(error: unknown): "locked" | "damaged" | "gone" {
  if (error instanceof ReadRangeError) return "gone";
  return error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged";
}
