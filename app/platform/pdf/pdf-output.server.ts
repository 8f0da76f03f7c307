import { closeSync, openSync, writeSync } from "node:fs";
import { type PDFObject, PDFRef } from "@cantoo/pdf-lib";

const FLUSH_BYTES = 1024 * 1024;

/**
 * A PDF file (ISO 32000-1, 7.5) that is written object by object, so that no more than one of them is in memory.
 * For a process of its own: every write waits.
 */
export class PdfOutput {
  readonly #file: number;
  readonly #offsets: (number | null)[] = [null];
  #waiting: Buffer[] = [];
  #held = 0;
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, "wx", 0o600);
    this.#put(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"));
  }

  /** The number of an object that is written later. */
  reserve(): PDFRef {
    this.#offsets.push(null);
    return PDFRef.of(this.#offsets.length - 1);
  }

  /** Writes an object under its reserved number. */
  write(ref: PDFRef, object: PDFObject): void {
    this.#offsets[ref.objectNumber] = this.#at;
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    this.#put(Buffer.from(`${ref.objectNumber} 0 obj\n`, "latin1"));
    this.#put(bytes);
    this.#put(Buffer.from("\nendobj\n", "latin1"));
  }

  /** Writes an object under a number of its own. */
  add(object: PDFObject): PDFRef {
    const ref = this.reserve();
    this.write(ref, object);
    return ref;
  }

  /** Writes the table of objects and ends the file. */
  finish(root: PDFRef, info: PDFRef): void {
    const start = this.#at;
    const rows = this.#offsets.map((offset, number) => {
      if (offset !== null) return `${String(offset).padStart(10, "0")} 00000 n \n`;
      return number === 0 ? "0000000000 65535 f \n" : "0000000000 00000 f \n";
    });
    const trailer = `trailer\n<</Size ${this.#offsets.length}/Root ${root}/Info ${info}>>\nstartxref\n${start}\n%%EOF\n`;
    this.#put(Buffer.from(`xref\n0 ${this.#offsets.length}\n${rows.join("")}${trailer}`, "latin1"));
    this.#flush();
    closeSync(this.#file);
  }

  #put(bytes: Uint8Array): void {
    this.#waiting.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#held += bytes.byteLength;
    this.#at += bytes.byteLength;
    if (this.#held >= FLUSH_BYTES) this.#flush();
  }

  #flush(): void {
    for (const bytes of this.#waiting) {
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(this.#file, bytes, done);
    }
    this.#waiting = [];
    this.#held = 0;
  }
}
