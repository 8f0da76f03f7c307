import { expect, it } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { createDocumentsTown, pdf } from "#tests/setup/documents-town.ts";
import { receiveUpload } from "./receive-upload.server.ts";
import { findUpload } from "./upload-token.server.ts";

const OPTIONS = { fileFields: ["anlage"] };

it("gives typed text and a token for each file, and takes the token again instead of the file", async () => {
  const { office } = await createDocumentsTown();
  const first = await receiveUpload(office, post({ titel: "Lageplan" }, [pdf("eins"), pdf("zwei")]), OPTIONS);
  expect(first.refusals).toEqual([]);
  expect(first.form.get("titel")).toBe("Lageplan");
  expect(first.uploads.map(({ upload }) => upload.fileName)).toEqual(["Plan 0.pdf", "Plan 1.pdf"]);
  const tokens = first.form.getAll("anlage").map(String);
  expect(tokens).toEqual(first.uploads.map(({ token }) => token));

  const again = await receiveUpload(office, post({ titel: "", anlage: tokens[1] ?? "" }, []), OPTIONS);
  expect(again.uploads.map(({ upload }) => upload)).toEqual([first.uploads[1]?.upload]);
  expect(await findUpload(office, tokens[0] ?? "")).toEqual(first.uploads[0]?.upload);
});

it("keeps what was typed, also after the refused file, and the other files", async () => {
  const { office } = await createDocumentsTown();
  const sent = post({ titel: "Lageplan" }, [Buffer.from("MZ program"), pdf("gut")], { bemerkung: "danach" });
  const received = await receiveUpload(office, sent, OPTIONS);
  expect([received.form.get("titel"), received.form.get("bemerkung")]).toEqual(["Lageplan", "danach"]);
  expect(received.refusals).toEqual([{ field: "anlage", fileName: "Plan 0.pdf", refused: "file-kind-not-allowed" }]);
  expect(received.uploads.map(({ upload }) => upload.fileName)).toEqual(["Plan 1.pdf"]);
});

it("keeps what came before the line broke", async () => {
  const { office } = await createDocumentsTown();
  const whole = post({ titel: "Lageplan" }, [pdf()]);
  const type = whole.headers.get("Content-Type") ?? "";
  const body = Buffer.from(await whole.arrayBuffer()).subarray(0, -60);
  const cut = new Request("http://town.test", { method: "POST", body, headers: { "Content-Type": type } });
  const received = await receiveUpload(office, cut, OPTIONS);
  expect(received.form.get("titel")).toBe("Lageplan");
  expect([received.uploads, received.refusals]).toEqual([
    [],
    [{ field: null, fileName: null, refused: "upload-broken" }],
  ]);
});

it("refuses a text beyond a megabyte", async () => {
  const { office } = await createDocumentsTown();
  const received = await receiveUpload(office, post({ titel: "x", text: "y".repeat(1_100_000) }, []), OPTIONS);
  expect(received.refusals).toEqual([{ field: null, fileName: null, refused: "upload-too-large" }]);
});

it("passes over files nobody asked for", async () => {
  const { office } = await createDocumentsTown();
  const received = await receiveUpload(office, post({ titel: "x" }, [pdf("heimlich")]), { fileFields: ["bild"] });
  expect([received.uploads, received.refusals, [...received.form.keys()]]).toEqual([[], [], ["titel"]]);
});

it("reads a form without files", async () => {
  const { office } = await createDocumentsTown();
  const body = new URLSearchParams({ titel: "Lageplan", anlage: "" });
  const received = await receiveUpload(office, new Request("http://town.test", { method: "POST", body }), OPTIONS);
  expect([...received.form]).toEqual([["titel", "Lageplan"]]);
});

it("takes a token from its own account only, and not for ever", async () => {
  const [here, there] = [await createDocumentsTown(), await createDocumentsTown()];
  const [kept] = (await receiveUpload(here.office, post({}, [pdf("meins")]), OPTIONS)).uploads;
  const token = kept?.token ?? "";
  const expired = [{ field: "anlage", fileName: null, refused: "upload-expired" }];
  for (const wrong of [token.slice(0, -2), `${token}AA`, "nonsense", "\u0000"]) {
    expect((await receiveUpload(here.office, post({ anlage: wrong }, []), OPTIONS)).refusals).toEqual(expired);
  }
  expect((await receiveUpload(there.office, post({ anlage: token }, []), OPTIONS)).refusals).toEqual(expired);
  setClock(new Date(Date.now() + 13 * 3_600_000));
  expect(await findUpload(here.office, token)).toBeNull();
  setClock(null);
  expect(await fileStore().size(kept?.upload.sha256 ?? "")).toBe(pdf("meins").byteLength);
});

it("asks for the right before it reads", async () => {
  const town = await createDocumentsTown();
  for (const viewer of [town.citizen, town.member, town.author]) {
    const sent = post({}, [pdf()]);
    await expect(receiveUpload(viewer, sent, OPTIONS)).rejects.toMatchObject({ init: { status: 403 } });
    expect(sent.bodyUsed).toBe(false);
  }
});

function post(fields: Record<string, string>, files: Buffer[], after: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [index, bytes] of files.entries()) {
    form.append("anlage", new File([new Uint8Array(bytes)], `Plan ${index}.pdf`));
  }
  for (const [name, value] of Object.entries(after)) form.append(name, value);
  return new Request("http://town.test", { method: "POST", body: form });
}
