/** Found after a vote: somebody took part although barred, or was barred wrongly (§ 41 NKomVG). */
export const breach = {
  open: "Verstoß gegen das Mitwirkungsverbot nachtragen …",
  explain:
    "Für den Fall, dass sich später herausstellt: Jemand hat mitgewirkt, obwohl ein Mitwirkungsverbot bestand, oder war zu Unrecht ausgeschlossen. Das Ergebnis ändert sich dadurch nicht; der Eintrag bleibt und kann nicht gelöscht werden.",
  what: "Was hat sich herausgestellt?",
  kind: { tookPart: "Hat trotz Mitwirkungsverbot mitgewirkt", wronglyBarred: "War zu Unrecht ausgeschlossen" },
  who: "Mitglied",
  choose: "Bitte wählen",
  barred: "{{name}} (war ausgeschlossen)",
  reason: "Begründung",
  noticedOn: "Tag der öffentlichen Bekanntmachung",
  noticedOnHint:
    "Nur, wenn der Beschluss bekannt gemacht werden musste. Sonst leer lassen: Die Frist zählt ab dem Beschluss.",
  save: "Eintragen",
  one: {
    decisive: "Eine Stimme war hier entscheidend: Ohne sie wäre das Ergebnis ein anderes.",
    possible: "Eine Stimme konnte hier entscheidend sein, je nachdem, wie sie lautete.",
    none: "Eine einzelne Stimme war hier nicht entscheidend.",
  },
  noted: {
    tookPart: "Nachgetragen: {{name}} hat trotz Mitwirkungsverbot mitgewirkt",
    wronglyBarred: "Nachgetragen: {{name}} war zu Unrecht ausgeschlossen",
  },
  effect: {
    decisive: "Das war entscheidend: Das Ergebnis wäre sonst ein anderes.",
    possible: "Das konnte entscheidend sein, je nachdem, wie abgestimmt worden wäre.",
    none: "Das war nicht entscheidend: Das Ergebnis wäre dasselbe.",
  },
  runsOut:
    "Geltend machen kann man es bis einschließlich {{date}} ({{norm}}; der Wortlaut ist hier nicht geprüft, bitte rechtlich prüfen lassen).",
  nothingKnown:
    "Welche Folge ein Ausschluss zu Unrecht hat, ist hier nicht hinterlegt. Bitte lassen Sie es rechtlich prüfen.",
  correctBelow:
    "Die Niederschrift ist veröffentlicht. Schreiben Sie unten eine Berichtigung zu diesem Punkt, wenn alle davon lesen sollen.",
} as const;
