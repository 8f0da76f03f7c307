import { randomBytes } from "node:crypto";
import { createAccount } from "#app/features/auth/create-account.server.ts";
import { newTotpSecret } from "#app/features/auth/totp.server.ts";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { PASSWORD } from "../setup/sign-in.ts";
import { addMembership, addOrganization, addPerson, SINCE, viewerOf } from "../setup/town.ts";
import { addAgendaItem, addConsultation, addMeeting } from "../setup/town-meetings.ts";

export type Member = { email: string; secret: string };
export type FolderTown = { meetingId: string; members: Member[]; files: { id: string; byteSize: number }[] };

const PAGES = 25;

/**
 * A council with so many members, each with an account and a second factor, and an invited meeting whose folder holds
 * documents of so many megabytes together, half of them not public.
 */
export async function fillFolderTown(given: {
  members: number;
  documents: number;
  megabytes: number;
}): Promise<FolderTown> {
  const { id: bodyId } = await database().body.create({
    data: { name: "Stadt Lindenau an der Aue", shortName: "Lindenau", land: "NI" },
    select: { id: true },
  });
  const council = await addOrganization(bodyId, "council", "Rat der Stadt", "Rat");
  const officeId = await addPerson(bodyId, "Ruben", "Kesselhut");
  await database().officeDuty.create({
    data: { bodyId, personId: officeId, duty: "office", startDate: SINCE },
    select: { id: true },
  });
  const members: Member[] = [];
  for (let number = 1; number <= given.members; number++) {
    const personId = await addPerson(bodyId, "Mitglied", `Nr. ${String(number).padStart(3, "0")}`);
    await addMembership(personId, council, number === 1 ? "chair" : "member");
    const [email, secret] = [`mitglied-${number}@town.example`, newTotpSecret()];
    await inTransaction((tx) => createAccount(tx, { personId, email, password: PASSWORD, totpSecret: secret }));
    members.push({ email, secret });
  }
  const meetingId = await addMeeting(bodyId, council, {
    state: "invited",
    startsAt: new Date("2027-07-05T16:00:00Z"),
    publishedAt: new Date("2027-06-28T10:00:00Z"),
  });
  const office = await viewerOf(officeId);
  const files: FolderTown["files"] = [];
  const pageBytes = Math.round((given.megabytes * 1024 * 1024) / given.documents / PAGES);
  for (let number = 1; number <= given.documents; number++) {
    const isOpen = number % 2 === 1;
    const item = await addAgendaItem(
      meetingId,
      number,
      `${isOpen ? "Ö" : "N"} ${number}`,
      `Gegenstand ${number}`,
      isOpen,
    );
    const { id: paperId } = await database().paper.create({
      data: {
        ...{ bodyId, reference: `VO/${number}/27`, type: "resolution", name: `Vorlage ${number}`, state: "published" },
        ...{ date: new Date("2027-06-01"), public: isOpen, publishedAt: new Date("2027-06-28T10:00:00Z") },
        ...{ proposal: "Der Rat beschließt die Vorlage.", reasons: "Die Begründung steht in der Anlage." },
      },
      select: { id: true },
    });
    await addConsultation(paperId, council, 1, { role: "decision", agendaItemId: item, public: isOpen });
    const content = scannedPdf(PAGES, pageBytes);
    const fileName = `Anlage ${number}.pdf`;
    const stored = await storeFile(office, { name: `Anlage ${number}`, public: isOpen, fileName, content });
    if (!stored.ok) throw new Error(stored.refused);
    const { fileId } = stored.value;
    await database().paperFile.create({ data: { paperId, fileId, position: 1 } });
    files.push({ id: fileId, byteSize: content.byteLength });
  }
  return { meetingId, members, files };
}

/** A document as scanners make them: a picture on every page that nothing can make smaller. */
function scannedPdf(pages: number, pageBytes: number): Buffer {
  const side = Math.floor(Math.sqrt(pageBytes));
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.byteLength;
  };
  const object = (body: string, stream?: Buffer) => {
    offsets.push(at);
    put(Buffer.from(`${offsets.length} 0 obj\n${body}`));
    if (stream) put(Buffer.concat([Buffer.from("stream\n"), stream, Buffer.from("\nendstream")]));
    put(Buffer.from("\nendobj\n"));
  };
  put(Buffer.from("%PDF-1.7\n"));
  object("<</Type/Catalog/Pages 2 0 R>>");
  const kids = Array.from({ length: pages }, (_, index) => `${3 + 3 * index} 0 R`).join(" ");
  object(`<</Type/Pages/Count ${pages}/Kids[${kids}]>>`);
  for (let index = 0; index < pages; index++) {
    const own = 3 + 3 * index;
    const needs = `/Resources<</XObject<</I ${own + 1} 0 R>>>>/Contents ${own + 2} 0 R`;
    object(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${needs}>>`);
    const size = `/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${side * side}`;
    object(`<</Type/XObject/Subtype/Image${size}>>`, randomBytes(side * side));
    const content = Buffer.from("q 500 0 0 700 47 71 cm /I Do Q");
    object(`<</Length ${content.byteLength}>>`, content);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = offsets.length + 1;
  put(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
