import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PDF_LEAKS } from "#tests/setup/planted-leaks.ts";
import { OFFICE_LEAKS } from "#tests/setup/planted-office-leaks.ts";
import { TEXT_LEAKS } from "#tests/setup/planted-text-leaks.ts";
import { lookOver, stopLooking } from "./look-over.server.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guard-"));
});
afterAll(async () => {
  await stopLooking();
  await rm(folder, { recursive: true, force: true });
});

for (const leak of [...PDF_LEAKS, ...TEXT_LEAKS, ...OFFICE_LEAKS]) {
  it(`finds ${leak.name} (${leak.kind}, ${leak.mediaType.split(/[./]/).at(-1)})`, async () => {
    const path = join(folder, "content");
    await writeFile(path, leak.content);
    const answer = await lookOver({ path, mediaType: leak.mediaType });
    const findings = "findings" in answer ? answer.findings : [];
    expect({ state: answer.state, findings }).toMatchObject({ state: "done" });
    expect(findings.map(({ kind, excerpt }) => ({ kind, excerpt }))).toContainEqual({
      kind: leak.kind,
      excerpt: expect.stringContaining(leak.words),
    });
  });
}
