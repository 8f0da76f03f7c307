/** Live voting: results, ballot, chair and hall. */
export const voting = {
  choice: { yes: "Yes", no: "No", abstain: "Abstention" },
  kind: {
    open: "Open vote",
    rollCall: "Roll-call vote",
    secret: "Secret vote",
    handCount: "Vote by show of hands",
  },
  rule: {
    SIMPLE: "simple majority",
    MEMBERS_HALF: "majority of the members",
    MEMBERS_2_3: "two thirds of the members",
    MEMBERS_3_4: "three quarters of the members",
    MEMBERS_4_5: "four fifths of the members",
    UNANIMOUS_CAST: "no vote against",
    NO_OBJECTION: "no objection",
    MINORITY: "right of a minority",
    CAST_2_3: "two thirds of the yes and no votes",
    PRESENT_HALF: "majority of those present",
  },
  result: {
    adopted: "Adopted: {{yes}} yes, {{no}} no, {{abstentions}} ({{rule}}, {{norm}})",
    rejected: "Rejected: {{yes}} yes, {{no}} no, {{abstentions}} ({{rule}}, {{norm}})",
    abstentions_one: "{{count}} abstention",
    abstentions_other: "{{count}} abstentions",
    invalid_one: "{{count}} invalid vote",
    invalid_other: "{{count}} invalid votes",
    round: "vote no. {{round}}",
    note: "Announced differently: {{note}}",
  },
} as const;
