import { personName } from "#app/domain/council/person-name.ts";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { isCalledOut, isCastOnDevices, type PollKind } from "#app/domain/voting/poll-kind.ts";
import { readQuorumStanding } from "#app/features/meetings/quorum-standing.server.ts";
import { readQuorum } from "#app/features/meetings/read-quorum.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { listCalledNames } from "./calling/list-called-names.server.ts";
import { listForMembers } from "./list-for-members.server.ts";
import { listLate } from "./list-late.server.ts";
import { listMissing } from "./list-missing.server.ts";
import type { LiveState } from "./live-views.ts";

type LedPoll = {
  id: string;
  state: "draft" | "open" | "closed" | "published" | "cancelled";
  kind: PollKind;
  onPaper: boolean;
  decisive: readonly Choice[];
};

/** What only those who lead see: who is missing, who came late, the live count for the quorum, whether one vote decided. */
export async function getLeadStanding(
  meetingId: string,
  poll: LedPoll | undefined,
): Promise<NonNullable<LiveState["lead"]>> {
  const isOpen = poll?.state === "open";
  const quorum = await readQuorum(database(), meetingId);
  const { doubt } = await readQuorumStanding(database(), meetingId);
  const isCounted = poll?.state === "closed" || poll?.state === "published";
  // why: of a secret vote nothing is said that could point at somebody's choice.
  const mayTell = isCounted && poll.kind !== "secret" && poll.kind !== "election";
  return {
    present: quorum.present,
    missing: poll && isOpen && isCastOnDevices(poll) ? await listMissing(poll.id) : [],
    late: poll && isOpen ? await listLate(poll.id) : [],
    calls: poll && isOpen && isCalledOut(poll) ? await listCalledNames(poll.id) : null,
    quorum: {
      ...quorum,
      doubt: doubt && { name: await findName(doubt.personId) },
    },
    recordable: await listForMembers(meetingId),
    decisive: mayTell ? [...poll.decisive] : [],
  };
}

async function findName(personId: string): Promise<string> {
  const person = await database().person.findUnique({
    where: { id: personId },
    select: { title: true, givenName: true, familyName: true },
  });
  return person ? personName(person) : "";
}
