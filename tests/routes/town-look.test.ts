import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { setTownLook } from "#app/features/council/set-town-look.server.ts";
import { getTownHead } from "#app/features/printing/town-head.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { action, loader } from "#app/routes/_admin+/admin.town._index.tsx";
import { loader as preview } from "#app/routes/_admin+/admin.town.preview[.]pdf.ts";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { readPdf } from "#tests/setup/read-pdf.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";

beforeEach(resetDatabase);

const ARMS = new Uint8Array(readFileSync("tests/setup/sample-arms.png"));

async function townWithOffice() {
  const town = await createTown();
  return { town, office: await viewerOf(town.people.office) };
}

test("colour and arms stand on the town's documents, and the diary knows of the change", async () => {
  const { town, office } = await townWithOffice();
  expect((await getTownHead(town.citizen)).arms).toBeNull();
  expect(await setTownLook(office, { colour: "7A1F3D", arms: ARMS, removeArms: false })).toMatchObject({ ok: true });
  const head = await getTownHead(town.citizen);
  expect(head.colour).toBe("#7a1f3d");
  expect(Buffer.from(head.arms ?? []).equals(Buffer.from(ARMS))).toBe(true);
  expect(await database().event.count({ where: { kind: "body.changed" } })).toBe(1);

  await setTownLook(office, { colour: "#1a3b73", arms: null, removeArms: false });
  expect((await getTownHead(town.citizen)).arms).not.toBeNull();
  await setTownLook(office, { colour: "#1a3b73", arms: null, removeArms: true });
  expect((await getTownHead(town.citizen)).arms).toBeNull();
});

test.each([
  ["arms-no-png", new Uint8Array(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))],
  ["arms-no-png", ARMS.subarray(0, 40)],
  ["arms-too-large", new Uint8Array(600 * 1024)],
  ["arms-wrong-size", withSides(30_000, 30_000)],
])("a picture that is no usable PNG is refused: %s", async (refused, arms) => {
  const { town, office } = await townWithOffice();
  const answer = await setTownLook(office, { colour: "#1a3b73", arms, removeArms: false });
  expect(answer).toEqual({ ok: false, refused, field: "arms" });
  expect((await getTownHead(town.citizen)).arms).toBeNull();
});

test("the page refuses beside the field and keeps what was typed", async () => {
  const { office } = await townWithOffice();
  const form = new FormData();
  form.set("colour", "#ffd500");
  form.set("arms", new File([], ""));
  const answer = await action(callOf("/admin/town", office, {}, { method: "POST", body: form }));
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { refused: "colour-too-light", field: "colour", colour: "#ffd500" },
  });
  form.set("colour", "#7a1f3d");
  form.set("arms", new File([ARMS], "Wappen.png"));
  expect(await action(callOf("/admin/town", office, {}, { method: "POST", body: form }))).toEqual({ done: true });
  expect((await loader(callOf("/admin/town", office))).town).toMatchObject({ colour: "#7a1f3d", hasArms: true });
  const pdf = await preview(callOf("/admin/town/preview.pdf", office));
  expect((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).roles).toContain("Figure");
});

test("nobody else sees or changes the look", async () => {
  const { town } = await townWithOffice();
  const member = await viewerOf(town.people.member);
  const input = { colour: "#1a3b73", arms: null, removeArms: false };
  expect(await thrownStatus(setTownLook(town.citizen, input))).toBe(403);
  expect(await thrownStatus(setTownLook(member, input))).toBe(403);
  expect(await thrownStatus(loader(callOf("/admin/town", member)))).toBe(403);
  expect(await thrownStatus(preview(callOf("/admin/town/preview.pdf", member)))).toBe(403);
  expect(await thrownStatus(loader(callOf("/admin/town", town.citizen)))).toBe(303);
});

/** The same picture that says another size of itself. */
function withSides(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(ARMS);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}
