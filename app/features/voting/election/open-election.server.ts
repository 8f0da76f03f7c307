import { personName } from "#app/domain/council/person-name.ts";
import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type ElectionOpeningRefusal, electionOpeningVerdict } from "#app/domain/voting/election-steps.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { record } from "#app/features/events/record.server.ts";
import { membershipsOn } from "#app/features/meetings/read-seats.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { freezeVoters } from "#app/features/voting/freeze-electorate.server.ts";
import { lockItem } from "#app/features/voting/open-poll.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { readElectionElectorate } from "./election-electorate.server.ts";
import { OPEN_ELECTION, SECRET_ELECTION } from "./election-matter.ts";
import { type ElectionTermsRefusal, readElectionTerms } from "./election-terms.server.ts";
import { namesIn, type OpenElectionInput, openElectionSchema } from "./schema.ts";
import { type Candidate, writeSlip } from "./write-slip.server.ts";

export type OpenElectionRefusal =
  | OpeningRefusal
  | ElectionOpeningRefusal
  | ElectionTermsRefusal
  | "election-candidate-unknown";

/**
 * Opens an election on the item that is being dealt with: freezes who may elect, the names and the terms. Written on
 * slips, or by raised hands where only one person stands and nobody objects (§ 67 S. 1 NKomVG); never on devices.
 * @returns the new poll's id and epoch
 */
export async function openElection(
  viewer: Viewer,
  input: OpenElectionInput,
): Promise<Verdict<{ pollId: string; epoch: number }, OpenElectionRefusal>> {
  const form = openElectionSchema.parse(input);
  const { agendaItemId, question, casting } = form;
  return inTransaction(async (tx) => {
    const { meeting, ...item } = await lockItem(tx, viewer, agendaItemId);
    const { bodyId, organizationId, startsAt } = meeting;
    const person = requireCan(viewer, "poll.open", organizationId);
    const { land, timeZone } = meeting.body;
    const place = { bodyId, land, organizationId, meetingId: meeting.id, day: dateAt(startsAt, timeZone) };
    const people = await listCandidates(tx, organizationId, place.day, form.personIds);
    if (people.length < new Set(form.personIds).size) return refused("election-candidate-unknown");
    const standing = [...people, ...namesIn(form.names).map((name) => ({ name, personId: null }))];
    const names = standing.map(({ name }) => name);
    const terms = await readElectionTerms(tx, place, form.secretElection === "yes");
    if (!terms.ok) return refused(terms.refused);
    const { rule, norm, secret } = terms.value;
    const noObjection = form.noObjection === "yes";
    const allowed = electionOpeningVerdict({ names, casting, secret, noObjection });
    if (!allowed.ok) return refused(allowed.refused);
    const { statutoryMembers } = meeting.organization;
    const voting = { meetingId: meeting.id, agendaItemId, organizationId, startsAt, timeZone, land, statutoryMembers };
    const electorate = await readElectionElectorate(tx, voting, terms.value);
    const { numbers } = electorate;
    const verdict = openingVerdict({
      meetingRunning: meeting.state === "running",
      itemCalled: item.state === "called",
      others: meeting.polls.map(({ state }) => state),
      numbers,
    });
    if (!verdict.ok) return refused(verdict.refused);

    const epoch = 1;
    const opened = {
      ...{ question, onPaper: casting === "slips", epoch, rule, norm },
      ...{ matter: secret ? SECRET_ELECTION : OPEN_ELECTION, ...numbers },
    };
    const kind = "election" as const;
    const { id: pollId } = await tx.poll.create({
      data: { ...opened, kind, startedAs: kind, meetingId: meeting.id, agendaItemId, state: "open", openedAt: now() },
      select: { id: true },
    });
    const candidates = await writeSlip(tx, { pollId, epoch, standing: [], added: standing, from: 0 });
    await freezeVoters(tx, pollId, epoch, electorate);
    const where = { bodyId, organizationId, meetingId: meeting.id, agendaItemId, public: item.public };
    const fact = { ...where, pollId, epoch, pollKind: kind, eligible: numbers.eligible };
    await record(
      tx,
      actorOf(person),
      { kind: "poll.opened", ...fact },
      { ...opened, candidates, people: form.personIds, noObjection },
    );
    return accepted({ pollId, epoch });
  });
}

/** People of the organization on that day, by the names that then stand on the slip; others are left out. */
async function listCandidates(tx: Tx, organizationId: string, day: LocalDate, ids: string[]): Promise<Candidate[]> {
  const memberships = await tx.membership.findMany({
    where: { ...membershipsOn(organizationId, new Date(`${day}T00:00:00Z`)), personId: { in: ids } },
    distinct: ["personId"],
    select: { person: { select: { id: true, title: true, givenName: true, familyName: true } } },
  });
  const found = new Map(memberships.map(({ person }) => [person.id, personName(person)]));
  return [...new Set(ids)].flatMap((personId) => {
    const name = found.get(personId);
    return name === undefined ? [] : [{ name, personId }];
  });
}
