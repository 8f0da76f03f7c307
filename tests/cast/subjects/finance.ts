import { inquiry, report, type Subject } from "./subject.ts";

const affair = { committee: "finance", department: "area20", involved: ["division1"] } as const;

/** Money, staff, buildings' upkeep and the town hall's own services. */
export const financeSubjects: readonly Subject[] = [
  {
    ...affair,
    key: "second-supplement",
    type: "resolution",
    reach: "council",
    title: "Nachtragshaushaltssatzung und Nachtragshaushaltsplan",
    proposal:
      "Die Nachtragshaushaltssatzung mit dem Nachtragshaushaltsplan wird in der vorgelegten Fassung beschlossen.",
    reasons: [
      "Gegenüber der Planung fallen die Schlüsselzuweisungen höher aus, zugleich steigen die Tarifaufwendungen und die Energiekosten der Schulen. Der Nachtrag gleicht beides aus.",
      "Neue Kredite werden nicht veranschlagt. Verschobene Bauabschnitte werden auf das folgende Jahr übertragen.",
    ],
    euros: [412_000, 95_000],
    debate: [
      "Die Kämmerei stellt die größten Abweichungen vor. Auf Nachfrage wird bestätigt, dass die Rücklage nicht angetastet wird.",
    ],
    attachments: [
      ["costs", "Übersicht der Veränderungen"],
      ["concept", "Vorbericht zum Nachtrag"],
    ],
    later: report(
      "Vollzug des Nachtragshaushalts",
      "Drei Monate nach Inkrafttreten sind 62 Prozent der zusätzlichen Mittel gebunden. Der Ansatz für Gutachten wird voraussichtlich nicht benötigt.",
      "Der Ausschuss bittet, nicht benötigte Gutachtenmittel in der Jahresrechnung gesondert auszuweisen.",
      "Zwischenbericht zum Vollzug",
    ),
  },
  {
    ...affair,
    key: "dog-tax",
    type: "resolution",
    reach: "council",
    title: "Neufassung der Hundesteuersatzung",
    proposal:
      "Die Hundesteuersatzung wird in der anliegenden Neufassung beschlossen. Sie tritt zu Beginn des kommenden Kalenderjahres in Kraft.",
    reasons: [
      "Die geltende Satzung stammt aus dem Jahr 2009. Die Neufassung befreit Assistenzhunde und Rettungshunde vollständig und führt eine Ermäßigung für Tiere aus dem Tierheim ein.",
      "Der Steuersatz für den ersten Hund steigt von 84 Euro auf 96 Euro im Jahr.",
    ],
    euros: [0, -21_500],
    debate: [
      "Mehrere Mitglieder begrüßen die Befreiung der Assistenzhunde. Strittig bleibt, ob die Anhebung angesichts des geringen Mehrertrags nötig ist.",
    ],
    attachments: [["contract", "Satzungstext mit Gegenüberstellung"]],
    outcome: "changed",
    later: inquiry(
      "Wirkung der neuen Hundesteuersatzung",
      "1. Wie viele Hunde sind gemeldet?\n2. Wie oft wurde die Ermäßigung für Tiere aus dem Tierheim in Anspruch genommen?",
      "Die Satzung gilt seit einigen Monaten; die Fraktion möchte wissen, ob die Anreize wirken.",
      "Die Verwaltung nennt 2.148 gemeldete Hunde und 37 bewilligte Ermäßigungen.",
    ),
  },
  {
    ...affair,
    key: "bridge-loan",
    type: "resolution",
    reach: "main",
    title: "Umschuldung eines Investitionskredits aus dem Jahr 2016",
    proposal:
      "Die Bürgermeisterin wird ermächtigt, den auslaufenden Investitionskredit mit einer Zinsbindung von zehn Jahren umzuschulden.",
    reasons: [
      "Die Zinsbindung des Kredits über ursprünglich 4,2 Millionen Euro endet in diesem Jahr. Die Restschuld soll unverändert getilgt werden.",
      "Es werden mindestens vier Institute zur Abgabe eines Angebots aufgefordert. Maßgeblich ist der effektive Jahreszins am Tag der Aufnahme.",
    ],
    euros: [18_400, 36_800, 36_100],
    debate: [
      "Auf Nachfrage wird erläutert, dass eine vollständige Ablösung die Liquidität im Frühjahr zu stark belasten würde.",
    ],
    attachments: [["costs", "Vergleich der Laufzeiten"]],
  },
  {
    ...affair,
    key: "foundation",
    type: "resolution",
    reach: "council",
    title: "Verwendung der Erträge der Hospitalstiftung zum Heiligen Geist",
    proposal:
      "Die Erträge der Stiftung werden je zur Hälfte für die Seniorenberatung und für den Mittagstisch im Aue-Saal eingesetzt.",
    reasons: [
      "Nach der Stiftungssatzung kommen die Erträge bedürftigen älteren Menschen der Stadt zugute. Im abgelaufenen Jahr sind 31.600 Euro ausschüttungsfähig.",
      "Beide Vorhaben erreichen zusammen rund 240 Personen. Der Stiftungsbeirat hat dem Vorschlag zugestimmt.",
    ],
    euros: [31_600],
    debate: ["Der Vorsitz dankt den Ehrenamtlichen des Mittagstischs. Ein weiterer Beratungsbedarf besteht nicht."],
    attachments: [["statement", "Votum des Stiftungsbeirats"]],
    later: report(
      "Jahresbericht der Hospitalstiftung zum Heiligen Geist",
      "Der Mittagstisch fand an 46 Terminen statt und wurde im Mittel von 58 Gästen besucht. Das Stiftungskapital ist real erhalten.",
      "Der Bericht wird ohne Aussprache entgegengenommen.",
      "Jahresbericht der Stiftung",
    ),
  },
  {
    ...affair,
    key: "printer-contract",
    department: "area10",
    involved: ["area20"],
    type: "resolution",
    reach: "main",
    title: "Rahmenvertrag über Druck- und Kopiersysteme",
    proposal: "Der Rahmenvertrag über 64 Druck- und Kopiersysteme wird für fünf Jahre europaweit ausgeschrieben.",
    reasons: [
      "Der laufende Vertrag endet zum Jahreswechsel. Durch die elektronische Akte ist das Druckvolumen in drei Jahren um ein Drittel gesunken, sodass 22 Geräte entfallen.",
      "Die Ausschreibung verlangt Recyclingpapier als Voreinstellung und eine Rücknahme der Altgeräte.",
    ],
    euros: [0, 71_000, 71_000, 71_000],
    debate: [
      "Gefragt wird, ob Schulen eingeschlossen sind. Die Verwaltung bejaht dies für die Grundschulen; die weiterführenden Schulen behalten eigene Verträge.",
    ],
    attachments: [
      ["costs", "Mengengerüst und Kostenschätzung"],
      ["schedule", "Zeitplan der Ausschreibung"],
    ],
    later: report(
      "Ergebnis der Ausschreibung der Druck- und Kopiersysteme",
      "Vier Unternehmen haben geboten. Der Zuschlag liegt 11 Prozent unter der Schätzung, die Umstellung ist in zwei Nächten erfolgt.",
      "Ein Mitglied regt an, die Einsparung für Vorlesegeräte im Bürgerservice zu nutzen.",
      "Auswertung der Angebote",
    ),
  },
  {
    ...affair,
    key: "staff-housing",
    department: "area10",
    type: "motion",
    faction: "factionB",
    reach: "main",
    title: "Wohnungen für Auszubildende der Stadt",
    proposal:
      "Die Verwaltung wird beauftragt zu prüfen, ob in der ehemaligen Hausmeisterwohnung am Mühlenbach bis zu vier Zimmer für Auszubildende eingerichtet werden können.",
    reasons: [
      "Im vergangenen Jahr haben drei Bewerberinnen abgesagt, weil sie kein bezahlbares Zimmer fanden. Die Wohnung steht seit zwei Jahren leer.",
    ],
    debate: [
      "Der Antrag findet breite Zustimmung. Die Verwaltung sagt eine Prüfung bis zum übernächsten Sitzungstermin zu.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    later: report(
      "Prüfergebnis zu Wohnungen für Auszubildende",
      "Die Hausmeisterwohnung kann mit einem Aufwand von rund 68.000 Euro für vier Auszubildende hergerichtet werden. Der Brandschutz erfordert einen zweiten Rettungsweg.",
      "Die Mittel sollen in die kommende Haushaltsberatung aufgenommen werden.",
      "Raumprogramm der Hausmeisterwohnung",
    ),
  },
  {
    ...affair,
    key: "energy-purchase",
    department: "area65",
    involved: ["area20", "area34"],
    type: "resolution",
    reach: "main",
    title: "Gemeinsame Beschaffung von Strom und Erdgas mit dem Landkreis",
    proposal:
      "Die Stadt beteiligt sich an der Bündelausschreibung des Landkreises für Strom aus erneuerbaren Quellen und Erdgas für drei Lieferjahre.",
    reasons: [
      "Durch die Bündelung von 41 Kommunen sind günstigere Preise und eine gleichmäßigere Beschaffung in Tranchen möglich.",
      "Für 118 städtische Abnahmestellen werden jährlich 3,9 Millionen Kilowattstunden Strom und 5,1 Millionen Kilowattstunden Gas benötigt.",
    ],
    euros: [0, 1_640_000, 1_610_000, 1_580_000],
    debate: [
      "Auf die Frage nach der Herkunft des Stroms wird auf die geforderten Nachweise verwiesen. Eine Nachverhandlung einzelner Abnahmestellen bleibt möglich.",
    ],
    attachments: [["costs", "Verbrauch und Preisannahmen"]],
  },
  {
    ...affair,
    key: "audit",
    department: "area14",
    type: "resolution",
    reach: "council",
    title: "Jahresabschluss und Entlastung der Bürgermeisterin",
    proposal:
      "Der geprüfte Jahresabschluss wird beschlossen. Der Überschuss wird der Rücklage zugeführt. Der Bürgermeisterin wird Entlastung erteilt.",
    reasons: [
      "Die Rechnungsprüfung hat den Abschluss ohne Einschränkung bestätigt. Das ordentliche Ergebnis liegt um 1,1 Millionen Euro über dem Plan.",
      "Drei Feststellungen betreffen die Inventur der Schulen; sie sind inzwischen behoben.",
    ],
    debate: [
      "Die Leitung der Rechnungsprüfung fasst den Schlussbericht zusammen. Die Feststellungen zur Inventur werden als erledigt angesehen.",
    ],
    attachments: [
      ["statement", "Schlussbericht der Rechnungsprüfung"],
      ["costs", "Ergebnisrechnung"],
    ],
  },
  {
    ...affair,
    key: "parking-shop",
    type: "inquiry",
    faction: "factionC",
    reach: "committee",
    title: "Mieteinnahmen der Tiefgarage am Markt",
    proposal:
      "1. Wie haben sich die Einnahmen der Tiefgarage in den letzten drei Jahren entwickelt?\n2. Wie viele Dauerstellplätze sind vergeben?\n3. Welche Instandsetzungen stehen an?",
    reasons: [
      "In den Haushaltsunterlagen erscheint die Tiefgarage nur als Summe. Für die Beratung der Gebühren werden genauere Zahlen gebraucht.",
    ],
    debate: [
      "Die Verwaltung beantwortet die Fragen mit einer Tischvorlage. Die Betonsanierung der Einfahrt wird auf 190.000 Euro geschätzt.",
    ],
    attachments: [["letter", "Schreiben der Fraktion"]],
    later: report(
      "Gebührenmodell der Tiefgarage am Markt",
      "Drei Tarife wurden verglichen. Eine kostenfreie erste halbe Stunde würde 26.000 Euro im Jahr kosten und die Umschlagzahl nach Erfahrungen anderer Städte deutlich erhöhen.",
      "Das Stadtmarketing soll vor einer Entscheidung gehört werden.",
      "Tarifvergleich",
    ),
  },
];
