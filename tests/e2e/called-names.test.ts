import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { openStage, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";

let served: ServedTown;
let stage: Stage;
let town: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createRunningSession({ members: 3 });
      await enterRule(town.bodyId, "rollCall", "provided");
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

/** Keeps back what the page loads after an answer until the given function is called. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>();
  await page.route(/\/chair\.data/, async (route) => {
    if (route.request().method() === "GET") await gate.promise;
    await route.fallback();
  });
  return async () => {
    gate.resolve();
    await page.unroute(/\/chair\.data/);
  };
}

test("the chair calls the names on a tablet, corrects a slip after a reload and closes", async () => {
  const chair = await enterAs(stage, "chair", town.chair, { viewport: { width: 820, height: 1180 } });
  const { page } = chair;
  const heading = (name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.goto(`/vote/${town.meetingId}/chair`);
  await page.getByText("Weitere Möglichkeiten", { exact: true }).click();
  await page.getByLabel("Namentlich durch Aufruf", { exact: true }).check();
  await press("Abstimmung eröffnen");
  await heading("Mitglied Nr. 001");
  await stage.look(chair, "called-names");
  await press("Ja");
  await heading("Mitglied Nr. 002");
  const letAnswersThrough = await holdAnswers(page);
  await page.getByRole("button", { name: "Nein", exact: true }).press("n");
  await heading("Mitglied Nr. 003");
  // why: the next name has come over the socket while the page still loads after the answer before.
  await press("Keine Antwort");
  await page.getByText("Alle Namen sind aufgerufen.").waitFor();
  await letAnswersThrough();

  await page.reload();
  await page.getByRole("link", { name: "Antwort von Mitglied Nr. 002 berichtigen" }).click();
  await page.getByText("Bisher notiert: Nein").waitFor();
  await stage.look(chair, "called-names-correcting");
  await press("Ja");
  await page.getByText("Alle Namen sind aufgerufen.").waitFor();
  await page.getByText("Aufruf schließen …").click();
  await press("Jetzt schließen und zählen");
  await press("Verkünden: Angenommen");
  await page.getByText("Weitere Abstimmung zu diesem Punkt").first().waitFor();
  const votes = await database().namedVote.findMany({ select: { choice: true } });
  expect(votes).toEqual([{ choice: "yes" }, { choice: "yes" }]);
  expect(stage.faults).toEqual([]);
});
