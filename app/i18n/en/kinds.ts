/** How a vote is held: what the chair may choose, the time that is left, raised hands and back. */
export const kinds = {
  more: "More options",
  kind: "Kind of vote",
  option: {
    open: "Open, on devices",
    handCount: "Show of hands",
    acclamation: "Without objection",
    rollCall: "Roll call on devices",
    rollCallAloud: "Roll call by voice",
    secret: "Secret, on devices",
    secretOnPaper: "Secret, on slips",
  },
  demand: {
    title: "Validly demanded",
    secretDemanded: "Secret vote",
    rollCallDemanded: "Roll call",
    share: {
      "minority-demand": "Valid if at least {{needed}} of {{members}} members demand it ({{norm}}).",
      "two-thirds-of-members":
        "Valid if at least {{needed}} of the {{members}} members set by law decide so ({{norm}}).",
    },
    first: {
      "secret-first": "Tick what was demanded. Where both were, the secret vote goes first here.",
      "roll-call-first": "Tick what was demanded. Where both were, the roll call goes first here.",
      "not-known": "Tick what was demanded. Which goes first where both were is not known for this Land.",
    },
  },
  hint: {
    open: "Everybody entitled sees three buttons at once.",
    handCount: "You count the hands and enter the result.",
    acclamation:
      "Ask first whether anybody objects. If nobody does, the question counts as answered yes by all. Otherwise choose another kind.",
    rollCall: "On devices; who voted how is named with the announcement.",
    rollCallAloud: "You call the names and note each answer. Nobody votes on a device.",
    secret: "Sealed on devices; there are totals only.",
    secretOnPaper: "You count the slips and enter the totals.",
  },
  matter: "What is decided?",
  matterOf: "{{matter}}: {{rule}} ({{norm}})",
  seconds: "Time limit in seconds",
  secondsHint: "Leave empty: the vote runs until you close it. Only for votes on devices.",
  limitNote: "The vote closes by itself after {{count}} seconds unless you change the limit (rules of procedure).",
  left: "{{time}} left",
  leftLabel: "Time left",
  over: "The time is up.",
  saySeconds: "{{count}} seconds left.",
  extend: "Change the time limit …",
  extendNow: "Set the new limit",
  extendHint: "Seconds from now. Leave empty: no limit, until you close.",
  toDevices: "Back to devices …",
  toDevicesAsk:
    "Everybody entitled gets the buttons again and votes anew. What was chosen on devices before does not count. It remains the same vote.",
  toDevicesNow: "Vote on devices",
  paperHint: "Enter the totals of the slips, together at most {{entitled}}.",
  invalid: "Invalid",
} as const;
