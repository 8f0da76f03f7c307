import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP archive (APPNOTE 6.3) with its list of contents; every part is packed. */
export function plantZip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [bytes, fileName] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(bytes.byteLength, 18);
    common.writeUInt16LE(fileName.byteLength, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, fileName, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place, fileName]));
    locals.push(local);
    at += local.byteLength;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const OOXML = "http://schemas.openxmlformats.org";

/** A Word document of the smallest kind; `body` is what stands in w:body. */
export function plantWord(body: string): Buffer {
  return plantZip({
    "[Content_Types].xml": contentTypes("word/document.xml", "wordprocessingml.document"),
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** A workbook; every sheet is what stands in its sheetData. */
export function plantWorkbook(sheets: readonly string[], strings: readonly string[]): Buffer {
  return plantZip({
    "[Content_Types].xml": contentTypes("xl/workbook.xml", "spreadsheetml.sheet"),
    "xl/workbook.xml": "<workbook/>",
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** An OpenDocument file; `body` is what stands in office:body. */
export function plantOpenDocument(kind: "text" | "spreadsheet" | "presentation", body: string): Buffer {
  return plantZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body>${body}</office:body></office:document-content>`,
  });
}

function contentTypes(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;
  return `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
}
