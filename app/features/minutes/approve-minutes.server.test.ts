import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";
import { approveMinutes } from "./approve-minutes.server.ts";
import { findMinutes } from "./get-minutes.server.ts";

beforeEach(resetDatabase);

test("the body approves its published minutes once: day and meeting stand on the public page, the words stay", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const today = new Date().toISOString().slice(0, 10);
  const { finished, planned } = town.meetings;
  const approve = (approvedOn = today, approvedIn = "Sitzung am 4.10.2023, Ö 2") =>
    approveMinutes(office, finished, { approvedOn, approvedIn });
  expect(await approveMinutes(office, planned, { approvedOn: today })).toEqual({
    ok: false,
    refused: "minutes-not-published",
  });
  expect(await approve("2001-01-01")).toEqual({ ok: false, refused: "day-not-possible" });
  expect(await approve("2999-01-01")).toEqual({ ok: false, refused: "day-not-possible" });
  await expect(approve("gestern")).rejects.toThrow();
  for (const viewer of [town.citizen, await viewerOf(town.people.member), await viewerOf(town.people.chair)]) {
    expect([403, 404]).toContain(await thrownStatus(approveMinutes(viewer, finished, { approvedOn: today })));
  }
  expect(await approve()).toEqual({ ok: true, value: { approvedOn: today } });
  expect(await approve()).toEqual({ ok: true, value: { approvedOn: today } });
  expect(await approve(today, "anders")).toEqual({ ok: false, refused: "minutes-approved" });
  expect((await findMinutes(town.citizen, finished))?.approval).toEqual({
    approvedOn: today,
    approvedIn: "Sitzung am 4.10.2023, Ö 2",
  });
  const log = await database().sessionLog.findMany({ where: { meetingId: finished, kind: "minutes.approved" } });
  expect(log).toHaveLength(1);
  await expect(
    database().minutes.update({ where: { meetingId: finished }, data: { approvedOn: null, state: "published" } }),
  ).rejects.toThrow();
});
