/** Found after a vote: somebody took part although barred, or was barred wrongly (§ 41 NKomVG). */
export const breach = {
  open: "Add a breach of the bar on taking part …",
  explain:
    "Where it turns out later that somebody took part although barred, or was barred wrongly. The result does not change; the entry stays and cannot be deleted.",
  what: "What was found?",
  kind: { tookPart: "Took part although barred", wronglyBarred: "Was barred wrongly" },
  who: "Member",
  choose: "Please choose",
  barred: "{{name}} (was barred)",
  reason: "Reason",
  noticedOn: "Day of the public notice",
  noticedOnHint: "Only where the resolution needed one. Otherwise leave empty: the limit counts from the resolution.",
  save: "Enter",
  one: {
    decisive: "One vote was decisive here: without it the outcome would be another.",
    possible: "One vote could be decisive here, depending on how it read.",
    none: "A single vote was not decisive here.",
  },
  noted: {
    tookPart: "Added: {{name}} took part although barred",
    wronglyBarred: "Added: {{name}} was barred wrongly",
  },
  effect: {
    decisive: "That was decisive: the outcome would otherwise be another.",
    possible: "That could be decisive, depending on how the vote would have been cast.",
    none: "That was not decisive: the outcome would be the same.",
  },
  runsOut:
    "It can be raised until {{date}} inclusive ({{norm}}; the wording was not checked here, please have it checked).",
  nothingKnown: "What follows from a wrong bar is not known here. Please have it checked by a lawyer.",
  correctBelow: "The minutes are published. Write a correction to this item below if everybody should read of it.",
} as const;
