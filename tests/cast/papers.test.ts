import { describe, expect, test } from "vitest";
import { listMeetings } from "./meetings.ts";
import { getOrganization } from "./organizations.ts";
import { listPapers } from "./papers.ts";
import { getPerson } from "./people.ts";

const DAYS = ["2026-11-23", "2026-11-22", "2027-05-01", "2028-02-29"] as const;

describe.each(DAYS)("papers as of %s", (today) => {
  const papers = listPapers(today);
  const meetings = new Map(listMeetings(today).map((meeting) => [meeting.key, meeting]));

  test("are about 150, each with its own reference, title and key", () => {
    expect(papers.length).toBeGreaterThanOrEqual(140);
    expect(papers.length).toBeLessThanOrEqual(160);
    for (const field of ["reference", "name", "key"] as const) {
      expect(new Set(papers.map((paper) => paper[field])).size).toBe(papers.length);
    }
    for (const paper of papers) expect(paper.reference).toMatch(/^(VO\/1\d{4}|AF?\/[1-9]\d*)\/\d{2}$/);
  });

  test("are of four types, some of them not public, and these carry a neutral title", () => {
    expect(new Set(papers.map((paper) => paper.type))).toEqual(
      new Set(["resolution", "information", "motion", "inquiry"]),
    );
    expect(papers.filter((paper) => !paper.public).length).toBeGreaterThanOrEqual(5);
    for (const paper of papers) expect(paper.public).toBe(paper.neutralTitle === null);
    for (const paper of papers) if (!paper.public) expect(paper.consultations.every((step) => !step.public)).toBe(true);
  });

  test("state their costs in whole cents for their own year and those that follow", () => {
    for (const paper of papers) {
      for (const amount of paper.amounts) {
        expect(Number.isInteger(amount.cents) && amount.cents !== 0).toBe(true);
        expect(amount.budgetYear - Number(paper.date.slice(0, 4))).toBeGreaterThanOrEqual(0);
        expect(amount.budgetYear - Number(paper.date.slice(0, 4))).toBeLessThanOrEqual(3);
      }
    }
    expect(papers.filter((paper) => paper.amounts.length > 0).length).toBeGreaterThan(40);
  });

  test("carry one to three attachments; a table in one sums up to the paper's amounts", () => {
    const sum = (rows: readonly { cents: number }[]) => rows.reduce((total, row) => total + row.cents, 0);
    for (const paper of papers) {
      expect(paper.attachments.length).toBeGreaterThanOrEqual(1);
      expect(paper.attachments.length).toBeLessThanOrEqual(3);
      for (const attachment of paper.attachments) {
        expect(attachment.public).toBe(paper.public);
        if (attachment.amounts.length > 0) expect(sum(attachment.amounts)).toBe(sum(paper.amounts));
      }
    }
  });

  test("go from committee to main committee to council, each step later than the one before and on that agenda", () => {
    for (const paper of papers) {
      const dates = paper.consultations.flatMap((step) =>
        step.meeting ? [meetings.get(step.meeting)?.date ?? "missing"] : [],
      );
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates).not.toContain("missing");
      if (dates[0]) expect(paper.date < dates[0]).toBe(true);
      const order = paper.consultations.map((step) =>
        ["committee", "mainCommittee", "council"].indexOf(getOrganization(step.organization).kind),
      );
      expect(order).toEqual([...order].sort());
      for (const step of paper.consultations) {
        if (step.meeting)
          expect(meetings.get(step.meeting)?.items.filter((item) => item.paper === paper.key)).toHaveLength(1);
      }
    }
  });

  test("nothing that waits for its first invitation counts as published", () => {
    for (const paper of papers) {
      const first = paper.consultations[0]?.meeting;
      const waiting = !first || meetings.get(first)?.state === "draft";
      expect(paper.state === "released").toBe(waiting);
      expect(paper.publishedOn === null).toBe(waiting);
      if (paper.publishedOn) expect(paper.publishedOn <= today).toBe(true);
    }
  });

  test("are written by people of the cast, for a department that is not listed among those involved", () => {
    for (const paper of papers) {
      expect(getPerson(paper.author).key).toBe(paper.author);
      expect(getPerson(paper.editor).key).toBe(paper.editor);
      expect(paper.participating).not.toContain(paper.underDirectionOf);
    }
  });
});

test("the same day gives the same papers, another day others", () => {
  expect(JSON.stringify(listPapers("2026-11-23"))).toBe(JSON.stringify(structuredClone(listPapers("2026-11-23"))));
  expect(JSON.stringify(listPapers("2026-11-23"))).not.toBe(JSON.stringify(listPapers("2027-05-01")));
});
