/** Live voting: results, ballot, chair and hall. */
export const voting = {
  choice: { yes: "Ja", no: "Nein", abstain: "Enthaltung" },
  kind: {
    open: "Offene Abstimmung",
    rollCall: "Namentliche Abstimmung",
    secret: "Geheime Abstimmung",
    handCount: "Abstimmung durch Handzeichen",
  },
  rule: {
    SIMPLE: "einfache Mehrheit",
    MEMBERS_HALF: "Mehrheit der Mitglieder",
    MEMBERS_2_3: "zwei Drittel der Mitglieder",
    MEMBERS_3_4: "drei Viertel der Mitglieder",
    MEMBERS_4_5: "vier Fünftel der Mitglieder",
    UNANIMOUS_CAST: "keine Gegenstimme",
    NO_OBJECTION: "kein Widerspruch",
    MINORITY: "Minderheitenrecht",
    CAST_2_3: "zwei Drittel der abgegebenen Ja- und Nein-Stimmen",
    PRESENT_HALF: "Mehrheit der Anwesenden",
  },
  result: {
    adopted: "Angenommen: {{yes}} Ja, {{no}} Nein, {{abstentions}} ({{rule}}, {{norm}})",
    rejected: "Abgelehnt: {{yes}} Ja, {{no}} Nein, {{abstentions}} ({{rule}}, {{norm}})",
    abstentions_one: "{{count}} Enthaltung",
    abstentions_other: "{{count}} Enthaltungen",
    invalid_one: "{{count}} ungültige Stimme",
    invalid_other: "{{count}} ungültige Stimmen",
    round: "{{round}}. Abstimmung",
    note: "Abweichend verkündet: {{note}}",
  },
} as const;
