export type NotEntitled = "NOT_ENTITLED" | "EXCLUDED" | "NOT_PRESENT";

/** A membership of the voting organization that holds on the day of the meeting. */
export type VotingMembership = {
  readonly personId: string;
  readonly role: "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";
  readonly votingRight: boolean;
  /** For a substitute: the member who is replaced today, null when nobody is. */
  readonly replaces?: string | null;
};

/** One person of the frozen list; the reason is null exactly when the person may vote. */
export type Voter = { readonly personId: string; readonly entitled: boolean; readonly reason: NotEntitled | null };

/** Frozen at the opening of the vote; who comes later is not in them. */
export type FrozenNumbers = {
  /** Members set by law or by-law, with the mayor and with vacant seats (§ 45 Abs. 2 NKomVG). */
  readonly statutory: number;
  /** Seats that are filled. */
  readonly seated: number;
  /** Members with a vote who are there, in the room or by video (§ 64 Abs. 3 S. 5 NKomVG), the barred included. */
  readonly present: number;
  /** Barred under § 41 NKomVG among those present. */
  readonly excluded: number;
  /** present - excluded: no vote can have more ballots. */
  readonly eligible: number;
};

export type Electorate = { readonly voters: readonly Voter[]; readonly numbers: FrozenNumbers };

/**
 * Who may vote on an item, and for everybody else why not. Advisory members, guests and clerks never may (§ 71 Abs. 4
 * and 7 NKomVG); a substitute only while the replaced member is away; whoever is barred neither deliberates nor votes
 * (§ 41 NKomVG); whoever is away cannot vote. The first reason in that order is given.
 */
export function electorate(input: {
  readonly statutory: number;
  readonly memberships: readonly VotingMembership[];
  readonly presentIds: Iterable<string>;
  readonly excludedIds: Iterable<string>;
  /** Who is there but has no vote in this one: by video, where the Land's law keeps the vote to the room. */
  readonly votelessIds?: Iterable<string>;
}): Electorate {
  const present = new Set(input.presentIds);
  const voteless = new Set(input.votelessIds);
  const excluded = new Set(input.excludedIds);
  const people = new Map<string, { holdsVote: boolean; seated: boolean }>();
  for (const membership of input.memberships) {
    const known = people.get(membership.personId) ?? { holdsVote: false, seated: false };
    people.set(membership.personId, {
      holdsVote: known.holdsVote || (!voteless.has(membership.personId) && holdsVote(membership, present)),
      seated: known.seated || hasSeat(membership),
    });
  }
  const voters = [...people].map(([personId, { holdsVote }]) => {
    const reason = whyNot({ holdsVote, excluded: excluded.has(personId), present: present.has(personId) });
    return { personId, entitled: reason === null, reason };
  });
  const there = [...people].filter(([personId, { holdsVote }]) => holdsVote && present.has(personId));
  const barred = there.filter(([personId]) => excluded.has(personId)).length;
  return {
    voters,
    numbers: {
      statutory: input.statutory,
      seated: [...people.values()].filter(({ seated }) => seated).length,
      present: there.length,
      excluded: barred,
      eligible: there.length - barred,
    },
  };
}

function hasSeat({ votingRight, role }: VotingMembership): boolean {
  return votingRight && role !== "substitute" && role !== "advisory" && role !== "clerk";
}

/** A substitute has no vote of the own, only that of the replaced member, whatever the membership says. */
function holdsVote(membership: VotingMembership, present: ReadonlySet<string>): boolean {
  if (membership.role !== "substitute") return hasSeat(membership);
  return typeof membership.replaces === "string" && !present.has(membership.replaces);
}

function whyNot(person: { holdsVote: boolean; excluded: boolean; present: boolean }): NotEntitled | null {
  if (!person.holdsVote) return "NOT_ENTITLED";
  if (person.excluded) return "EXCLUDED";
  return person.present ? null : "NOT_PRESENT";
}
