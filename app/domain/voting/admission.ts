import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Voter } from "./entitlement.ts";

/** What the rule needs to know of a running vote; a seat is named by the member it belongs to. */
export type AdmissionList = {
  /** The list as it was frozen, with those admitted since. */
  readonly frozen: readonly Voter[];
  /** Who could vote if the list were made now. */
  readonly now: readonly Voter[];
  /** For a substitute the member whose seat is voted, at the opening and now; a member votes the own seat. */
  readonly seatsAtOpening: ReadonlyMap<string, string>;
  readonly seatsNow: ReadonlyMap<string, string>;
};
export type AdmissionRefusal = "voter-not-entitled" | "seat-already-votes";

/**
 * Whether somebody who came after the opening may be let into a vote that runs. The frozen list stays, one person is
 * added by an act of the chair. Nobody votes a seat for which somebody else is on the list already, and nobody who was
 * barred when the vote began (§ 41 NKomVG). House rule: the law knows no frozen list, only who is there.
 */
export function admissionVerdict(list: AdmissionList, personId: string): Verdict<"admit" | "again", AdmissionRefusal> {
  const before = list.frozen.find((voter) => voter.personId === personId);
  if (before?.entitled) return accepted("again");
  const now = list.now.find((voter) => voter.personId === personId);
  if (before?.reason === "EXCLUDED" || !now?.entitled) return refused("voter-not-entitled");
  const seat = list.seatsNow.get(personId) ?? personId;
  return takenSeats(list).has(seat) ? refused("seat-already-votes") : accepted("admit");
}

/** Everybody whom the chair may let in now. */
export function admissible(list: AdmissionList): string[] {
  return list.now
    .map(({ personId }) => personId)
    .filter((personId) => {
      const verdict = admissionVerdict(list, personId);
      return verdict.ok && verdict.value === "admit";
    });
}

/** The seats for which somebody may vote already. Whoever was let in since holds the seat of today. */
function takenSeats({ frozen, seatsAtOpening, seatsNow }: AdmissionList): Set<string> {
  return new Set(
    frozen
      .filter(({ entitled }) => entitled)
      .flatMap(({ personId }) => {
        const seats = [seatsAtOpening.get(personId), seatsNow.get(personId)].filter((seat) => seat !== undefined);
        return seats.length > 0 ? seats : [personId];
      }),
  );
}
