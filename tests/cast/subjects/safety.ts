import { inquiry, report, type Subject } from "./subject.ts";

const affair = { committee: "safety", department: "area37", involved: ["area20"] } as const;

/** Fire brigade, public order and social matters. */
export const safetySubjects: readonly Subject[] = [
  {
    ...affair,
    key: "engine",
    type: "resolution",
    reach: "council",
    title: "Beschaffung eines Löschgruppenfahrzeugs für die Ortsfeuerwehr Osterbeck",
    proposal: "Für die Ortsfeuerwehr Osterbeck wird ein Löschgruppenfahrzeug mit 2.000 Litern Wassertank beschafft.",
    reasons: [
      "Das vorhandene Fahrzeug ist 27 Jahre alt und fiel im letzten Jahr an 41 Tagen aus. Der Bedarfsplan sieht den Ersatz vor.",
      "Die Lieferzeit beträgt rund 20 Monate; die Ausschreibung erfolgt gemeinsam mit zwei Nachbargemeinden.",
    ],
    euros: [0, 120_000, 345_000],
    debate: [
      "Der Stadtbrandmeister begründet die gewählte Tankgröße mit der Lage am Wald. Der Preisvorteil der gemeinsamen Ausschreibung wird auf acht Prozent geschätzt.",
    ],
    attachments: [
      ["costs", "Kostenschätzung"],
      ["schedule", "Zeitplan der Beschaffung"],
    ],
    later: report(
      "Zuschlag für das Löschgruppenfahrzeug Osterbeck",
      "Der Auftrag ist erteilt; das Angebot lag 14.000 Euro unter der Schätzung. Die Baubesprechung findet im Frühjahr statt.",
      "Die Ortsfeuerwehr wird an der Baubesprechung beteiligt.",
      "Vergabevermerk, öffentlicher Teil",
    ),
  },
  {
    ...affair,
    key: "station",
    department: "area65",
    involved: ["area37", "area61", "area20"],
    type: "resolution",
    reach: "council",
    title: "Erweiterung der Feuerwache am Deichweg",
    proposal: "Der Erweiterung um zwei Stellplätze, getrennte Umkleiden und einen Schulungsraum wird zugestimmt.",
    reasons: [
      "Die Umkleiden liegen bisher hinter den Fahrzeugen, was die Unfallversicherung beanstandet hat. Für 14 Feuerwehrfrauen gibt es keinen eigenen Bereich.",
      "Die Erweiterung nutzt das angrenzende Grundstück. Der Betrieb wird nicht unterbrochen.",
    ],
    euros: [85_000, 1_150_000, 620_000],
    debate: [
      "Die Unfallversicherung hat eine Frist bis zum Ende des kommenden Jahres gesetzt. Alle Fraktionen sichern die Finanzierung zu.",
    ],
    attachments: [
      ["plan", "Entwurf der Erweiterung"],
      ["costs", "Kostenberechnung"],
    ],
    later: report(
      "Baubeginn an der Feuerwache",
      "Der Rohbau ist vergeben, der erste Spatenstich erfolgt in sechs Wochen. Die Alarmausfahrt bleibt über die Nordseite frei.",
      "Anwohnende sollen eine Telefonnummer für Fragen erhalten.",
      "Baustellenplan",
    ),
  },
  {
    ...affair,
    key: "sirens",
    type: "resolution",
    reach: "main",
    title: "Ausbau des Sirenennetzes",
    proposal: "An sieben Standorten werden elektronische Sirenen mit Sprachdurchsage errichtet.",
    reasons: [
      "Beim letzten Warntag waren Brockhusen und Teile der Südstadt nicht zu erreichen. Der Bund fördert jede Anlage mit einer Pauschale.",
    ],
    euros: [98_000, 12_000],
    debate: ["Gefragt wird nach der Stromversorgung bei einem Ausfall. Die Akkus reichen für dreißig Tage."],
    attachments: [
      ["plan", "Standorte und Reichweiten"],
      ["costs", "Kosten und Förderung"],
    ],
    later: inquiry(
      "Reichweite der Sirenen am Warntag",
      "1. Welche Gebiete wurden nicht erreicht?\n2. Welche Standorte folgen?",
      "Aus Kleinlindenau wurde gemeldet, dass nichts zu hören war.",
      "Der Standort Kleinlindenau geht im nächsten Quartal in Betrieb.",
    ),
  },
  {
    ...affair,
    key: "integration",
    department: "area50",
    involved: ["area51"],
    type: "resolution",
    reach: "main",
    title: "Fortführung der Integrationslotsen",
    proposal: "Das Projekt der Integrationslotsen wird um drei Jahre verlängert.",
    reasons: [
      "Im vergangenen Jahr begleiteten 16 Lotsinnen und Lotsen 380 Termine bei Behörden, Ärzten und Schulen. Die Landesförderung läuft sonst aus.",
    ],
    euros: [27_000, 54_000, 54_000],
    debate: ["Zwei Lotsinnen berichten aus ihrer Arbeit. Gelobt wird die enge Abstimmung mit den Schulen."],
    attachments: [
      ["concept", "Projektbericht"],
      ["costs", "Finanzierung bis Projektende"],
    ],
    later: report(
      "Sprachangebote der Integrationslotsen",
      "Neu hinzugekommen sind Kurdisch und Dari. Die Wartezeit für eine Begleitung liegt unter einer Woche.",
      "Der Ausschuss dankt allen Beteiligten.",
      "Übersicht der Angebote",
    ),
  },
  {
    ...affair,
    key: "night-economy",
    department: "area32",
    type: "resolution",
    reach: "council",
    title: "Verordnung über die öffentliche Sicherheit und Ordnung",
    proposal: "Die Verordnung über die öffentliche Sicherheit und Ordnung wird in der neuen Fassung beschlossen.",
    reasons: [
      "Die bisherige Verordnung tritt nach zehn Jahren außer Kraft. Neu ist eine Kastrationspflicht für freilaufende Katzen; entfallen sind Regelungen, die das Landesrecht bereits trifft.",
    ],
    debate: ["Der Tierschutzverein unterstützt die Katzenregelung. Die Bußgeldhöhe wird hinterfragt."],
    attachments: [["contract", "Text der Verordnung"]],
    outcome: "changed",
    later: report(
      "Vollzug der Katzenkastrationspflicht",
      "Der Tierschutzverein hat 88 Tiere kastrieren lassen. Die Stadt übernimmt davon die Hälfte der Kosten.",
      "Die Zusammenarbeit soll fortgesetzt werden.",
      "Bericht des Tierschutzvereins",
    ),
  },
  {
    ...affair,
    key: "housing-emergency",
    department: "area50",
    involved: ["area65"],
    type: "resolution",
    reach: "main",
    title: "Neuordnung der Obdachlosenunterkünfte",
    proposal:
      "Die Unterkunft am Postweg wird aufgegeben. An ihrer Stelle werden acht kleine Wohnungen mit Begleitung angemietet.",
    reasons: [
      "Die Sammelunterkunft ist baulich verbraucht. Erfahrungen anderer Städte zeigen, dass der Weg über eigene Wohnungen mit Begleitung dauerhaft trägt.",
    ],
    euros: [41_000, 118_000, 118_000],
    debate: [
      "Die Sozialarbeiterin schildert die Lage der zwölf Bewohner. Bedenken zur Nachbarschaft sollen in einem Gespräch vor Ort aufgenommen werden.",
    ],
    attachments: [
      ["concept", "Konzept „Erst die Wohnung“"],
      ["costs", "Kostenvergleich"],
    ],
    later: report(
      "Umzug aus der Unterkunft am Postweg",
      "Sieben Personen sind umgezogen, zwei haben eine Arbeit aufgenommen. Für drei Personen wird noch eine Wohnung gesucht.",
      "Der Ausschuss nimmt den Bericht mit Anerkennung auf.",
      "Sachstandsbericht",
    ),
  },
  {
    ...affair,
    key: "parking-control",
    department: "area32",
    type: "motion",
    faction: "factionC",
    reach: "committee",
    title: "Verwarnungen erst nach fünf Minuten Kulanz",
    proposal: "Die Verkehrsüberwachung spricht Verwarnungen wegen abgelaufener Parkzeit erst nach fünf Minuten aus.",
    reasons: [
      "Gäste der Innenstadt beklagen Verwarnungen in der ersten Minute. Eine kleine Kulanz würde das Bild der Stadt verbessern.",
    ],
    debate: [
      "Die Verwaltung weist darauf hin, dass schon heute eine Toleranz besteht. Die Fraktion nimmt ihren Antrag daraufhin zurück.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    outcome: "withdrawn",
    later: report(
      "Bilanz der Verkehrsüberwachung",
      "Im letzten Jahr wurden 9.410 Verwarnungen ausgesprochen, 600 weniger als zuvor. Schwerpunkt war der Bereich der Schulen.",
      "Die stärkere Präsenz an den Schulen wird begrüßt.",
      "Zahlen nach Straßen",
    ),
  },
  {
    ...affair,
    key: "medical",
    department: "area50",
    involved: ["area65"],
    type: "motion",
    faction: "factionA",
    reach: "council",
    title: "Räume für eine hausärztliche Zweigpraxis in Wiesenbüttel",
    proposal:
      "Die Verwaltung wird beauftragt, im Dorfgemeinschaftshaus Wiesenbüttel Räume für eine Zweigpraxis vorzubereiten.",
    reasons: [
      "Die letzte Praxis im Ortsteil schließt zum Jahresende. Zwei Ärztinnen aus der Innenstadt wären bereit, an drei Tagen Sprechstunde zu halten.",
    ],
    euros: [34_000, 6_000],
    debate: ["Die Kassenärztliche Vereinigung hat sich schriftlich geäußert und steht dem Vorhaben offen gegenüber."],
    attachments: [
      ["letter", "Antragsschreiben der Fraktion"],
      ["statement", "Äußerung der Kassenärztlichen Vereinigung"],
    ],
    later: report(
      "Start der Zweigpraxis Wiesenbüttel",
      "Seit acht Wochen finden dienstags, mittwochs und freitags Sprechstunden statt. Im Mittel kommen 31 Personen am Tag.",
      "Der Ortsrat bedankt sich für die rasche Umsetzung.",
      "Erfahrungsbericht",
    ),
  },
  {
    ...affair,
    key: "honorary",
    type: "resolution",
    reach: "council",
    title: "Berufung der Leitung der Ortsfeuerwehr Hohenrade",
    proposal:
      "Die gewählte Leitung der Ortsfeuerwehr Hohenrade und ihre Stellvertretung werden für sechs Jahre in das Ehrenbeamtenverhältnis berufen.",
    reasons: [
      "Die Wahl in der Mitgliederversammlung erfolgte ohne Gegenstimme. Die vorgeschriebenen Lehrgänge sind nachgewiesen.",
    ],
    debate: ["Der Ausschuss dankt der scheidenden Leitung für achtzehn Jahre im Amt."],
    attachments: [["statement", "Niederschrift der Wahl, Auszug"]],
    later: report(
      "Entschädigung der Ehrenbeamten der Feuerwehr",
      "Die Sätze liegen unter dem Durchschnitt vergleichbarer Städte. Eine Anpassung würde jährlich 7.800 Euro kosten.",
      "Eine Vorlage soll bis zur Haushaltsberatung erstellt werden.",
      "Vergleich der Sätze",
    ),
  },
  {
    ...affair,
    key: "seniors",
    department: "area50",
    type: "information",
    reach: "committee",
    title: "Bericht der Seniorenberatung",
    proposal: "Der Ausschuss nimmt den Bericht der Seniorenberatung zur Kenntnis.",
    reasons: [
      "Die Beratung führte 640 Gespräche, doppelt so viele wie vor fünf Jahren. Im Mittelpunkt standen Pflege, Wohnungsanpassung und digitale Anträge.",
    ],
    debate: [
      "Der Seniorenbeirat regt Sprechstunden in Brockhusen an. Die Beratungsstelle prüft einen monatlichen Termin.",
    ],
    attachments: [["concept", "Jahresbericht der Seniorenberatung"]],
    later: inquiry(
      "Digitale Sprechstunde für ältere Menschen",
      "1. Wie wird das Angebot angenommen?\n2. Können Freiwillige geschult werden?",
      "Viele Anträge sind nur noch online möglich; ältere Menschen fühlen sich ausgeschlossen.",
      "Je Termin kommen rund zwölf Personen; neun Freiwillige sind geschult.",
    ),
  },
  {
    ...affair,
    key: "shelter",
    department: "area50",
    involved: ["area20"],
    neutralTitle: "Mietangelegenheit",
    type: "resolution",
    reach: "main",
    title: "Anmietung eines Gebäudes als Schutzwohnung",
    proposal: "Dem Mietvertrag über das Gebäude wird zugestimmt. Die Anschrift ist vertraulich zu behandeln.",
    reasons: [
      "Für von Gewalt bedrohte Frauen und Kinder steht im Landkreis kein freier Platz zur Verfügung. Das Gebäude bietet drei abgeschlossene Wohnungen.",
    ],
    euros: [21_600, 28_800, 28_800],
    debate: ["Auf die Verschwiegenheit wird ausdrücklich hingewiesen. Die Sicherheitsausstattung wird erläutert."],
    attachments: [["contract", "Mietvertrag (nichtöffentlich)"]],
  },
];
