import type { Procedure, Retention } from "#app/domain/law/procedure.ts";
import type { PollKind } from "./poll-kind.ts";

/**
 * How long it is kept who voted how: a roll call by its own rule, everything else as an open vote. What a member had
 * recorded (§ 68 S. 3 NKomVG) belongs to the minutes and is not asked for here; a secret vote has no names at all.
 */
export function retentionOf(kind: PollKind, procedure: Pick<Procedure, "keepOpenVotes" | "keepRollCalls">): Retention {
  return kind === "rollCall" ? procedure.keepRollCalls : procedure.keepOpenVotes;
}

/**
 * Whether the names have to go now. "Never" still lets a member have the own vote recorded, which ends with the item
 * (§ 68 S. 3 NKomVG); until then they are shown to nobody else.
 */
export function isToBeForgotten(
  retention: Retention,
  now: { readonly itemClosed: boolean; readonly minutesApproved: boolean },
): boolean {
  switch (retention) {
    case "never":
      return now.itemClosed;
    case "untilMinutesApproved":
      return now.minutesApproved;
    case "always":
      return false;
  }
}
