import { readFile } from "node:fs/promises";
import { EncryptedPDFError, PDFContext, type PDFRef } from "@cantoo/pdf-lib";
import { writeJoined } from "./joined-document.server.ts";
import type { JoinAnswer, JoinQuestion } from "./joining.ts";
import { PdfOutput } from "./pdf-output.server.ts";
import { type TakenForm, type TakenPage, takeForms, takePages } from "./pdf-source.server.ts";

// The process that joins documents into one file; started by joinPdf only. It holds one source at a time.

const target = PDFContext.create();
const sources: TakenPage[][] = [];
const overlays: TakenForm[] = [];
let output: PdfOutput | null = null;
let root: PDFRef | null = null;
let info: PDFRef | null = null;

process.on("message", async (question: JoinQuestion) => {
  process.send?.(await answer(question));
});
process.once("disconnect", () => process.exit(0));

async function answer(question: JoinQuestion): Promise<JoinAnswer> {
  try {
    if (question.deed === "open") output = new PdfOutput(question.path);
    else if (question.deed === "add") return await addSource(question.path, question.whole);
    else if (question.deed === "overlay")
      overlays.push(...(await takeForms(await readFile(question.path), opened(), target)));
    else writeJoined({ output: opened(), target, sources, overlays, root, info }, question.plan);
    return { ok: true, source: 0, pages: 0 };
  } catch (error) {
    return { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
}

function opened(): PdfOutput {
  if (!output) throw new Error("no output was opened");
  return output;
}

async function addSource(path: string, whole: boolean): Promise<JoinAnswer> {
  const bytes = await readFile(path);
  try {
    const taken = await takePages(bytes, opened(), target, whole);
    if (taken.pages.length === 0) return { ok: false, problem: "damaged" };
    ({ root, info } = taken);
    sources.push(taken.pages);
    return { ok: true, source: sources.length - 1, pages: taken.pages.length };
  } catch (error) {
    // why: whatever else the reader throws, it throws over the document.
    return { ok: false, problem: error instanceof EncryptedPDFError ? "encrypted" : "damaged" };
  }
}
