/** The citizens' start page and the pages that explain the site. */
export const home = {
  title: "Was Rat und Ausschüsse beraten und beschließen",
  intro:
    "{{town}}: Sitzungen, Vorlagen und Beschlüsse. Ohne Anmeldung und vollständig, soweit öffentlich beraten wird.",
  running: "Diese Sitzung läuft gerade",
  next: "Nächste Sitzungen",
  allMeetings: "Alle Sitzungen",
  noNext: "Zurzeit ist keine Sitzung angekündigt. Vergangene Sitzungen finden Sie in der Liste.",
  decided: "Zuletzt beschlossen",
  newPapers: "Neueste Vorlagen",
  allPapers: "Alle Vorlagen",
  noPapers: "Es ist noch keine Vorlage veröffentlicht.",
  words: "Kurz erklärt",
  consultationSequence: "Beratungsfolge",
  wordPaper: "Eine Vorlage ist der schriftliche Vorschlag, über den ein Gremium berät, mit Begründung und Anlagen.",
  wordConsultation: "Die Beratungsfolge zeigt, welche Gremien eine Vorlage nacheinander beraten und wer entscheidet.",
  wordNonPublic:
    "Nichtöffentlich wird beraten, wenn es um Personen, Grundstücke oder Verträge geht. Davon ist hier nur die Nummer zu sehen.",
  wordExtract:
    "Der Auszug ist der Teil der Niederschrift zu einem Tagesordnungspunkt: Beratung, Beschluss und Ergebnis.",
} as const;
