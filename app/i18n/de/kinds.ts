/** How a vote is held: what the chair may choose, the time that is left, raised hands and back. */
export const kinds = {
  more: "Weitere Möglichkeiten",
  kind: "Art der Abstimmung",
  option: {
    open: "Offen auf Geräten",
    handCount: "Durch Handzeichen",
    acclamation: "Ohne Gegenstimme",
    rollCall: "Namentlich auf Geräten",
    rollCallAloud: "Namentlich durch Aufruf",
    secret: "Geheim auf Geräten",
    secretOnPaper: "Geheim auf Stimmzetteln",
  },
  demand: {
    title: "Wirksam verlangt",
    secretDemanded: "Geheime Abstimmung",
    rollCallDemanded: "Namentliche Abstimmung",
    share: {
      "minority-demand": "Wirksam, wenn mindestens {{needed}} von {{members}} Mitgliedern es verlangen ({{norm}}).",
      "two-thirds-of-members":
        "Wirksam, wenn mindestens {{needed}} von {{members}} Mitgliedern nach der gesetzlichen Zahl es beschließen ({{norm}}).",
    },
    first: {
      "secret-first": "Haken setzen, was verlangt ist. Ist beides verlangt, geht hier die geheime Abstimmung vor.",
      "roll-call-first":
        "Haken setzen, was verlangt ist. Ist beides verlangt, geht hier die namentliche Abstimmung vor.",
      "not-known":
        "Haken setzen, was verlangt ist. Was vorgeht, wenn beides verlangt ist, ist für dieses Land nicht hinterlegt.",
    },
  },
  hint: {
    open: "Alle Stimmberechtigten sehen sofort drei Tasten.",
    handCount: "Sie zählen die Hände und tragen das Ergebnis ein.",
    acclamation:
      "Fragen Sie zuerst, ob jemand widerspricht. Widerspricht niemand, gilt die Frage als einstimmig bejaht. Sonst wählen Sie eine andere Art.",
    rollCall: "Auf Geräten; wer wie gestimmt hat, wird mit der Verkündung genannt.",
    rollCallAloud: "Sie rufen die Namen auf und notieren jede Antwort. Auf Geräten wird nicht abgestimmt.",
    secret: "Verschlossen auf Geräten; es gibt nur Summen.",
    secretOnPaper: "Sie zählen die Stimmzettel und tragen die Summen ein.",
  },
  matter: "Was wird entschieden?",
  matterOf: "{{matter}}: {{rule}} ({{norm}})",
  seconds: "Frist in Sekunden",
  secondsHint: "Leer lassen: Die Abstimmung läuft, bis Sie sie schließen. Nur für Abstimmungen auf Geräten.",
  limitNote:
    "Die Abstimmung schließt nach {{count}} Sekunden von selbst, wenn Sie die Frist nicht ändern (Geschäftsordnung).",
  left: "Noch {{time}}",
  leftLabel: "Verbleibende Zeit",
  over: "Die Zeit ist abgelaufen.",
  saySeconds: "Noch {{count}} Sekunden.",
  extend: "Frist ändern …",
  extendNow: "Neue Frist setzen",
  extendHint: "Sekunden ab jetzt. Leer lassen: ohne Frist, bis Sie schließen.",
  toDevices: "Zurück zu den Geräten …",
  toDevicesAsk:
    "Alle Stimmberechtigten bekommen wieder ihre Tasten und stimmen neu ab. Was vorher auf Geräten gewählt wurde, zählt nicht. Es bleibt dieselbe Abstimmung.",
  toDevicesNow: "Auf Geräten abstimmen",
  paperHint: "Geben Sie die Summen der Stimmzettel ein, zusammen höchstens {{entitled}}.",
  invalid: "Ungültig",
} as const;
