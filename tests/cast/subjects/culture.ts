import { inquiry, report, type Subject } from "./subject.ts";

const affair = { committee: "culture", department: "area41", involved: ["area20"] } as const;

/** Culture, sport, clubs and volunteers. */
export const cultureSubjects: readonly Subject[] = [
  {
    ...affair,
    key: "library",
    involved: ["area10", "area65"],
    type: "resolution",
    reach: "main",
    title: "Offene Bücherei im Speicher",
    proposal:
      "Die Stadtbücherei im Speicher wird mit Zugangskarten auch außerhalb der besetzten Zeiten werktags von 7 bis 22 Uhr geöffnet.",
    reasons: [
      "Die Bücherei ist heute 24 Stunden in der Woche zugänglich. Mit selbstständiger Ausleihe lassen sich die Zeiten mehr als verdreifachen, ohne zusätzliche Stellen.",
      "Türen, Licht und Durchsagen werden zentral gesteuert; ein Wachdienst ist nur am Abend vorgesehen.",
    ],
    euros: [84_000, 19_000],
    debate: [
      "Der Personalrat wurde beteiligt und trägt das Konzept mit. Bedenken zur Sicherheit am späten Abend werden erörtert.",
    ],
    attachments: [
      ["concept", "Konzept der offenen Bücherei"],
      ["costs", "Kostenaufstellung"],
    ],
    later: report(
      "Halbjahresbilanz der offenen Bücherei",
      "Ein Drittel aller Ausleihen erfolgt inzwischen in den unbesetzten Zeiten. Vorfälle wurden nicht gemeldet.",
      "Gewünscht wird eine Öffnung auch am Sonntag.",
      "Besuchszahlen",
    ),
  },
  {
    ...affair,
    key: "pool",
    department: "area40",
    involved: ["area65", "area20"],
    type: "resolution",
    reach: "council",
    title: "Sanierung der Beckentechnik im Auebad",
    proposal:
      "Die Filter- und Pumpentechnik des Auebads wird erneuert. Das Bad bleibt dafür von Oktober bis März geschlossen.",
    reasons: [
      "Die Anlage von 1988 verliert täglich 14 Kubikmeter Wasser. Ersatzteile für die Steuerung sind nicht mehr erhältlich.",
      "Für das Schulschwimmen ist eine Vereinbarung mit dem Bad der Nachbarstadt getroffen.",
    ],
    euros: [120_000, 1_080_000],
    debate: [
      "Der Schwimmverein bittet um Ausweichzeiten am Wochenende. Eine Verschiebung um ein Jahr wird wegen des Wasserverlusts abgelehnt.",
    ],
    attachments: [
      ["costs", "Kostenberechnung"],
      ["schedule", "Schließzeiten und Ausweichplan"],
    ],
    later: report(
      "Wiedereröffnung des Auebads",
      "Die Arbeiten liegen zwei Wochen vor dem Plan. Der Energiebedarf sinkt nach den Probeläufen um 29 Prozent.",
      "Die Eröffnung soll mit einem freien Badetag begangen werden.",
      "Abnahmebericht",
    ),
  },
  {
    ...affair,
    key: "grants-clubs",
    department: "area40",
    type: "resolution",
    reach: "main",
    title: "Richtlinie zur Förderung der Sportvereine",
    proposal:
      "Die Richtlinie zur Förderung der Sportvereine wird beschlossen. Angebote für Mädchen, für Menschen mit Behinderung und für Ältere werden höher gefördert.",
    reasons: [
      "Die bisherige Förderung richtet sich allein nach der Mitgliederzahl. Der Stadtsportbund hat die neue Richtlinie mit 31 Vereinen abgestimmt.",
    ],
    euros: [0, 95_000, 95_000],
    debate: ["Kleine Vereine befürchten mehr Aufwand. Die Verwaltung kündigt ein zweiseitiges Formular an."],
    attachments: [["contract", "Text der Richtlinie"]],
    outcome: "changed",
    later: inquiry(
      "Anträge nach der neuen Sportförderrichtlinie",
      "1. Wie viele Vereine haben einen Antrag gestellt?\n2. Wie lange dauert die Bewilligung?",
      "Nach dem ersten Stichtag soll erkennbar sein, ob kleine Vereine erreicht werden.",
      "Es liegen 27 Anträge vor, darunter von neun Vereinen mit weniger als hundert Mitgliedern.",
    ),
  },
  {
    ...affair,
    key: "festival",
    type: "resolution",
    reach: "committee",
    title: "Zuschuss für das Festival „Klang am Fluss“",
    proposal:
      "Der Kulturverein Speicherboden erhält für das Festival einen Zuschuss. Mindestens zwei Konzerte sind bei freiem Eintritt anzubieten.",
    reasons: [
      "Zum Festival kamen im Vorjahr 4.600 Gäste, ein Drittel von außerhalb. Der Verein bringt 58 Prozent der Kosten selbst auf.",
    ],
    euros: [18_000],
    debate: ["Der Ausschuss lobt die ehrenamtliche Arbeit und regt ein Konzert in den Ortsteilen an."],
    attachments: [
      ["costs", "Finanzplan des Vereins"],
      ["letter", "Antrag des Vereins"],
    ],
    later: report(
      "Rückblick auf „Klang am Fluss“",
      "Sechs von acht Konzerten waren ausverkauft, das Konzert in Osterbeck hörten 320 Menschen.",
      "Der Verein wird gebeten, das Konzert im Ortsteil zu wiederholen.",
      "Verwendungsnachweis",
    ),
  },
  {
    ...affair,
    key: "archive",
    involved: ["area10"],
    type: "resolution",
    reach: "main",
    title: "Digitalisierung der Ratsprotokolle ab 1852",
    proposal: "Die Ratsprotokolle der Jahre 1852 bis 1970 werden digitalisiert und öffentlich zugänglich gemacht.",
    reasons: [
      "Es handelt sich um 94 Bände mit rund 41.000 Seiten. Ein Förderprogramm trägt 70 Prozent der Kosten, sofern die Daten frei genutzt werden dürfen.",
    ],
    euros: [9_500, 22_000],
    debate: ["Auf Nachfrage wird erläutert, dass Schutzfristen für Personalsachen beachtet werden."],
    attachments: [
      ["schedule", "Arbeitsplan des Archivs"],
      ["costs", "Finanzierung"],
    ],
    later: report(
      "Stand der Digitalisierung der Ratsprotokolle",
      "57 Bände sind erfasst, die Texterkennung der Handschriften erreicht 94 Prozent. Freiwillige prüfen die Ergebnisse.",
      "Der Ausschuss bittet um eine Vorstellung im Speicher.",
      "Arbeitsstand nach Bänden",
    ),
  },
  {
    ...affair,
    key: "artificial-turf",
    department: "area40",
    involved: ["area67", "area34"],
    type: "motion",
    faction: "factionA",
    reach: "council",
    title: "Kunstrasenplatz in Osterbeck",
    proposal: "Die Verwaltung wird beauftragt, den Bau eines Kunstrasenplatzes mit Korkfüllung in Osterbeck zu planen.",
    reasons: [
      "Der Rasenplatz ist von November bis März an sechs von zehn Tagen gesperrt. Der Verein führt 17 Jugendmannschaften.",
    ],
    euros: [0, 60_000, 740_000],
    debate: [
      "Die Folgekosten und die Ableitung von Mikroplastik werden eingehend erörtert. Eine Mehrheit findet der Antrag nicht.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    outcome: "rejected",
    later: report(
      "Ertüchtigung des Rasenplatzes Osterbeck",
      "Mit einer Drainage und einer Beregnung aus der Zisterne lassen sich die Sperrtage halbieren. Die Kosten liegen bei 96.000 Euro.",
      "Der Verein signalisiert Zustimmung zu diesem Weg.",
      "Bodengutachten",
    ),
  },
  {
    ...affair,
    key: "twin-town",
    department: "area50",
    type: "resolution",
    reach: "council",
    title: "Städtepartnerschaft mit einer Gemeinde in Masuren",
    proposal:
      "Mit der Partnergemeinde wird eine Vereinbarung über Begegnungen von Schulen, Feuerwehren und Chören geschlossen.",
    reasons: [
      "Aus dem Schüleraustausch des Gymnasiums sind feste Kontakte entstanden. Der Partnerschaftsverein übernimmt die Organisation der ersten Reise.",
    ],
    euros: [4_500, 8_000],
    debate: [
      "Der Entwurf der Vereinbarung wird in beiden Sprachen verteilt. Alle Fraktionen unterstützen das Vorhaben.",
    ],
    attachments: [["contract", "Entwurf der Vereinbarung"]],
    later: report(
      "Besuch aus der Partnergemeinde",
      "Eine Delegation mit 28 Gästen war vier Tage in Lindenau. Die Feuerwehren haben eine gemeinsame Übung vereinbart.",
      "Die Einladung zum Gegenbesuch wird gern angenommen.",
      "Programm und Bericht",
    ),
  },
  {
    ...affair,
    key: "volunteer-card",
    department: "area50",
    type: "resolution",
    reach: "main",
    title: "Verleihung des Ehrenamtspreises",
    proposal:
      "Der Ehrenamtspreis geht an die Fahrradwerkstatt am Postweg, an den Besuchsdienst des Krankenhauses und an die Jugendgruppe des Naturschutzvereins.",
    reasons: [
      "Es gingen 19 Vorschläge ein. Die Jury aus allen Fraktionen und drei Vereinen hat einstimmig entschieden.",
    ],
    euros: [3_000],
    debate: ["Die Preisträger werden einzeln gewürdigt. Die Übergabe erfolgt beim Neujahrsempfang."],
    attachments: [["statement", "Begründung der Jury"]],
    later: inquiry(
      "Vergünstigungen mit der Ehrenamtskarte",
      "1. Wie viele Karten sind ausgegeben?\n2. Welche Einrichtungen gewähren Nachlass?",
      "Die Fraktion möchte die Karte bekannter machen.",
      "Ausgegeben sind 214 Karten; 33 Einrichtungen gewähren einen Nachlass.",
    ),
  },
  {
    ...affair,
    key: "memorial",
    involved: ["area67"],
    type: "motion",
    faction: "factionB",
    reach: "council",
    title: "Gedenkort am früheren Bethaus",
    proposal: "Am Standort des 1938 zerstörten Bethauses wird mit den Schulen ein Gedenkort gestaltet.",
    reasons: [
      "Eine Arbeitsgruppe des Gymnasiums hat 43 Lebensgeschichten erforscht. Bislang erinnert nur eine verwitterte Tafel an der Rückseite des Parkplatzes.",
    ],
    euros: [10_000, 45_000],
    debate: ["Schülerinnen tragen zwei Lebensgeschichten vor. Der Antrag wird ohne Gegenstimme unterstützt."],
    attachments: [
      ["letter", "Antragsschreiben der Fraktion"],
      ["concept", "Forschungsergebnisse der Schule"],
    ],
    later: report(
      "Gestaltungswettbewerb für den Gedenkort",
      "Vier Büros haben Entwürfe vorgelegt. Die Jury empfiehlt eine begehbare Bodenplatte mit den Namen der Familien.",
      "Der Ausschuss schließt sich dem Votum der Jury an.",
      "Entwürfe im Vergleich",
    ),
  },
  {
    ...affair,
    key: "hall-rent",
    department: "area65",
    involved: ["area41"],
    type: "information",
    reach: "committee",
    title: "Auslastung des Aue-Saals",
    proposal: "Der Ausschuss nimmt den Bericht zur Auslastung zur Kenntnis.",
    reasons: [
      "Der Saal war an 171 Tagen belegt, davon 64 Tage durch Vereine. Der Kostendeckungsgrad stieg auf 41 Prozent.",
    ],
    debate: ["Nachgefragt werden die freien Zeiten unter der Woche. Eine Nutzung durch die Musikschule wird angeregt."],
    attachments: [["costs", "Belegung und Erlöse"]],
    later: report(
      "Musikschule im Aue-Saal",
      "Seit Schuljahresbeginn probt das Jugendorchester dienstags im Saal. Die Miete wird mit dem Zuschuss verrechnet.",
      "Die Lösung wird begrüßt.",
      "Belegungsplan",
    ),
  },
  {
    ...affair,
    key: "museum-loan",
    neutralTitle: "Vertragsangelegenheit",
    type: "resolution",
    reach: "main",
    title: "Leihvertrag über eine private Sammlung für das Museum Alte Mühle",
    proposal: "Dem Leihvertrag über die Sammlung bäuerlicher Keramik wird zugestimmt.",
    reasons: [
      "Die Sammlung umfasst 212 Stücke und wird dem Museum für zwölf Jahre überlassen. Der Leihgeber wünscht, nicht genannt zu werden.",
    ],
    euros: [5_200, 2_100],
    debate: ["Versicherung und Sicherung der Vitrinen werden erläutert."],
    attachments: [["contract", "Leihvertrag (nichtöffentlich)"]],
  },
];
