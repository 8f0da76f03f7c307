import type { Page } from "playwright-core";
import { expect } from "vitest";
import { formatDate, formatFileSize, formatTimeSpan } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { body, getOrganization } from "#tests/cast/organizations.ts";
import { fullName, getPerson } from "#tests/cast/people.ts";
import { RECORD } from "./hold-session.ts";
import { PLACE, type Prepared, ROOM } from "./prepare-meeting.ts";
import { PAPER, type Written } from "./write-paper.ts";

/** Every labelled field of a town's extract, as a citizen reads it in this language. */
export async function readExtract(page: Page, locale: Locale, prepared: Prepared, paper: Written): Promise<void> {
  const minutes = textFor(locale, "minutes");
  const meetings = textFor(locale, "meetings");
  const papers = textFor(locale, "papers");
  const editor = getPerson(PAPER.editor);
  const { startsAt, startedAt, endedAt } = await database().meeting.findUniqueOrThrow({
    where: { id: prepared.meetingId },
    select: { startsAt: true, startedAt: true, endedAt: true },
  });
  await page.getByRole("heading", { level: 1, name: minutes("extractOf", { name: PAPER.name }) }).waitFor();
  expect(await page.getByText(minutes("meetingOf", { organization: getOrganization("finance").name })).count()).toBe(1);
  expect(await factsOf(page)).toEqual({
    [minutes("item")]: prepared.itemNumber,
    [minutes("organization")]: getOrganization("finance").name,
    [minutes("decisionType")]: meetings("decisionType.adoptedUnchanged"),
    [minutes("date")]: formatDate(startsAt, locale, body.timeZone),
    [minutes("time")]: formatTimeSpan(startedAt ?? startsAt, endedAt, locale, body.timeZone),
    [minutes("occasion")]: "Sitzung",
    [minutes("room")]: ROOM,
    [minutes("place")]: PLACE,
    [minutes("paper")]: `${paper.reference} ${PAPER.name}`,
    [minutes("status")]: meetings("isPublic"),
    [minutes("paperType")]: papers("types.resolution"),
    [minutes("author")]: fullName(PAPER.author),
    [minutes("underDirectionOf")]: getOrganization(PAPER.underDirectionOf).name,
    [minutes("participating")]: PAPER.participating.map((key) => getOrganization(key).name).join("\n"),
    [minutes("editor")]: `${editor.familyName}, ${editor.givenName}`,
    [minutes("yes")]: "7",
    [minutes("no")]: "0",
    [minutes("abstain")]: "1",
  });
  const part = (name: "record" | "resolution" | "result" | "attachments") =>
    page.getByRole("region", { name: minutes(name), exact: true });
  for (const line of RECORD.split("\n\n")) await part("record").getByText(line).waitFor();
  await part("resolution").getByText(PAPER.proposal).waitFor();
  await part("result")
    .getByText(/7.*0.*1.*§\s66\sAbs\.\s1\sNKomVG/)
    .waitFor();
  const attachments = part("attachments");
  expect(await attachments.getByRole("listitem").allTextContents()).toEqual([
    expect.stringContaining(paper.attachment.name),
  ]);
  await attachments.getByText(formatFileSize(paper.attachment.bytes, locale)).waitFor();
}

/** Term and value of every fact of the page, lines of a value apart. */
async function factsOf(page: Page): Promise<Record<string, string>> {
  const pairs = await page.locator("main dl > div").evaluateAll((rows) =>
    rows.map((row) => {
      const value = row.querySelector("dd");
      const lines = [...(value?.querySelectorAll("li") ?? [])].map((line) => line.textContent ?? "");
      return [row.querySelector("dt")?.textContent ?? "", lines.join("\n") || (value?.textContent ?? "")];
    }),
  );
  return Object.fromEntries(pairs);
}
