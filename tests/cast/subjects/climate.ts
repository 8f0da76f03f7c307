import { inquiry, report, type Subject } from "./subject.ts";

const affair = { committee: "climate", department: "area34", involved: ["area66"] } as const;

/** Climate, water, trees, buses and bicycles. */
export const climateSubjects: readonly Subject[] = [
  {
    ...affair,
    key: "heat-plan",
    involved: ["area61", "area65"],
    type: "resolution",
    reach: "council",
    title: "Kommunale Wärmeplanung: Beschluss des Wärmeplans",
    proposal:
      "Der Wärmeplan wird als strategische Grundlage beschlossen. Für die Quartiere Altstadt und Schulzentrum werden Machbarkeitsstudien beauftragt.",
    reasons: [
      "Zwei Drittel der Gebäude werden heute mit Erdgas beheizt. Der Plan weist vier Gebiete aus, in denen ein Wärmenetz wirtschaftlich sein kann.",
      "Die Abwärme der Kläranlage und das Wasser der Aue kommen als Quellen in Betracht. Verpflichtungen für einzelne Häuser entstehen aus dem Plan nicht.",
    ],
    euros: [70_000, 110_000],
    debate: [
      "Intensiv erörtert wird, wie Eigentümerinnen und Eigentümer beraten werden. Zugesagt sind Sprechstunden in allen Ortsteilen.",
    ],
    attachments: [
      ["concept", "Wärmeplan, Kurzfassung"],
      ["plan", "Eignungsgebiete"],
    ],
    later: report(
      "Machbarkeitsstudie Wärmenetz Schulzentrum",
      "Mit einer Wärmepumpe an der Aue ließen sich 82 Prozent des Bedarfs decken. Der Wärmepreis läge nach heutigen Annahmen bei 13,4 Cent je Kilowattstunde.",
      "Der Ausschuss spricht sich für eine vertiefte Planung mit den Stadtwerken aus.",
      "Zusammenfassung der Studie",
    ),
  },
  {
    ...affair,
    key: "bike-street",
    department: "area66",
    involved: ["area32", "area34"],
    type: "resolution",
    reach: "main",
    title: "Fahrradstraße Lindenallee",
    proposal:
      "Die Lindenallee wird zwischen Schulzentrum und Bahnhof als Fahrradstraße mit Vorfahrt hergerichtet. Anliegerverkehr bleibt zugelassen.",
    reasons: [
      "An Schultagen nutzen 1.250 Radfahrende die Lindenallee, dagegen nur 640 Kraftfahrzeuge. Der Belag wird mit einem roten Streifen und Piktogrammen versehen.",
    ],
    euros: [148_000],
    debate: [
      "Umstritten ist der Wegfall von 19 Stellplätzen. Die Mehrheit hält die Sicherheit des Schulwegs für vorrangig.",
    ],
    attachments: [
      ["plan", "Markierungsplan"],
      ["costs", "Kostenschätzung"],
    ],
    later: inquiry(
      "Erfahrungen mit der Fahrradstraße Lindenallee",
      "1. Wie haben sich die Unfallzahlen entwickelt?\n2. Wie oft wurde falsch geparkt?",
      "Nach den ersten Monaten berichten Anwohnende von schnellen Durchfahrten am Abend.",
      "Gezählt wurden kein Unfall mit Personenschaden und 212 Verwarnungen.",
    ),
  },
  {
    ...affair,
    key: "flood",
    department: "area67",
    involved: ["area37", "area66"],
    type: "resolution",
    reach: "council",
    title: "Hochwasserschutz an der Aue: Rückverlegung des Deiches bei Wiesenbüttel",
    proposal:
      "Der Vorplanung zur Rückverlegung des Deiches auf 1,3 Kilometern wird zugestimmt. Die Stadt tritt dem Antrag des Unterhaltungsverbands bei.",
    reasons: [
      "Beim Winterhochwasser fehlten an der Messstelle nur 14 Zentimeter bis zur Deichkrone. Die Rückverlegung schafft 22 Hektar Überflutungsfläche.",
      "Die Bewirtschafter erhalten Tauschflächen; drei Verträge sind bereits geschlossen.",
    ],
    euros: [55_000, 260_000, 260_000],
    debate: ["Die Feuerwehr schildert den Einsatz im Winter. Alle Fraktionen betonen die Dringlichkeit."],
    attachments: [
      ["plan", "Verlauf des neuen Deiches"],
      ["costs", "Finanzierung"],
      ["statement", "Stellungnahme des Unterhaltungsverbands"],
    ],
    later: report(
      "Sachstand Deich Wiesenbüttel",
      "Die Genehmigungsunterlagen sind eingereicht. Für zwei der fünf offenen Flächen zeichnet sich ein Tausch ab.",
      "Der Ausschuss bittet um halbjährliche Berichte.",
      "Zeit- und Flächenübersicht",
    ),
  },
  {
    ...affair,
    key: "trees",
    department: "area67",
    type: "motion",
    faction: "factionD",
    reach: "committee",
    title: "Tausend Bäume für Lindenau",
    proposal:
      "Die Verwaltung wird beauftragt, bis 2030 tausend zusätzliche Bäume an Straßen, Schulen und Friedhöfen zu pflanzen und eine Patenschaft anzubieten.",
    reasons: [
      "Seit 2018 sind 312 Stadtbäume vertrocknet, nachgepflanzt wurden 205. In der Innenstadt fehlen an heißen Tagen Schattenplätze.",
    ],
    euros: [40_000, 60_000, 60_000],
    debate: [
      "Die Verwaltung rechnet mit 480 Euro je Baum einschließlich dreijähriger Pflege. Patenschaften werden bereits nachgefragt.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    later: report(
      "Pflanzbilanz des Programms „Tausend Bäume“",
      "In der ersten Saison wurden 186 Bäume gepflanzt, davon 41 mit Patenschaft. Die Anwuchsquote liegt bei 96 Prozent.",
      "Die Namen der Patinnen und Paten sollen auf Wunsch am Baum stehen.",
      "Liste der Standorte",
    ),
  },
  {
    ...affair,
    key: "bus",
    department: "area66",
    involved: ["area20"],
    type: "resolution",
    reach: "council",
    title: "Rufbus für die Ortsteile am Abend und am Wochenende",
    proposal:
      "Die Stadt beteiligt sich für zwei Jahre an einem Rufbus, der die Ortsteile freitags bis sonntags bis 23 Uhr mit dem Bahnhof verbindet.",
    reasons: [
      "Nach 19 Uhr fährt kein Linienbus nach Brockhusen und Osterbeck. In der Befragung gaben 44 Prozent der Jugendlichen an, deshalb Veranstaltungen zu verpassen.",
      "Der Landkreis trägt die Hälfte der Kosten. Gebucht wird telefonisch oder über die Fahrplanauskunft.",
    ],
    euros: [36_000, 72_000, 36_000],
    debate: [
      "Nachgefragt wird die Barrierefreiheit der Fahrzeuge. Zwei der drei Fahrzeuge haben eine Rampe, das dritte wird nachgerüstet.",
    ],
    attachments: [
      ["concept", "Bedienungskonzept"],
      ["costs", "Kosten und Erlöse"],
    ],
    later: report(
      "Fahrgastzahlen des Rufbusses",
      "Im ersten halben Jahr wurden 2.870 Fahrten gebucht, jede dritte von Personen unter 21 Jahren. Die Absagequote liegt bei fünf Prozent.",
      "Der Ausschuss sieht sich in der Einführung bestätigt.",
      "Statistik der Fahrten",
    ),
  },
  {
    ...affair,
    key: "solar",
    department: "area65",
    involved: ["area34", "area20"],
    type: "resolution",
    reach: "main",
    title: "Photovoltaik auf städtischen Dächern, Ausbaustufe 3",
    proposal:
      "Auf der Sporthalle Hohenrade, dem Bauhof und der Kita Auenzwerge werden Anlagen mit zusammen 214 Kilowatt errichtet.",
    reasons: [
      "Die Statik der drei Dächer ist nachgewiesen. Bei einem Eigenverbrauch von 61 Prozent amortisieren sich die Anlagen in neun Jahren.",
    ],
    euros: [268_000, -29_000, -29_000],
    debate: [
      "Gefragt wird nach Speichern. Für den Bauhof ist ein Speicher vorgesehen, bei der Sporthalle lohnt er sich noch nicht.",
    ],
    attachments: [
      ["costs", "Wirtschaftlichkeitsrechnung"],
      ["plan", "Belegungspläne"],
    ],
    later: report(
      "Erträge der städtischen Solaranlagen",
      "Alle 17 Anlagen erzeugten im vergangenen Jahr 486.000 Kilowattstunden, das entspricht einem Achtel des städtischen Strombedarfs.",
      "Die Zahlen sollen auf der Internetseite der Stadt veröffentlicht werden.",
      "Ertragsübersicht",
    ),
  },
  {
    ...affair,
    key: "meadow",
    department: "area67",
    involved: [],
    type: "inquiry",
    faction: "factionB",
    reach: "committee",
    title: "Mahd der Wegränder",
    proposal:
      "1. Wie oft werden die Wegränder im Stadtgebiet gemäht?\n2. Auf welchen Strecken kann auf eine zweite Mahd verzichtet werden?",
    reasons: ["An mehreren Feldwegen wurde während der Blüte gemäht. Imkereien haben darauf hingewiesen."],
    debate: [
      "Die Verwaltung stellt ein neues Mahdkonzept in Aussicht. Auf Sichtdreiecke an Kreuzungen kann nicht verzichtet werden.",
    ],
    attachments: [["letter", "Schreiben der Fraktion"]],
    later: report(
      "Mahdkonzept für städtische Wegränder",
      "Künftig wird auf 38 von 61 Kilometern nur einmal im Spätsommer gemäht. Das Mähgut wird abgeräumt.",
      "Landwirtschaft und Imkereien sollen vor Beginn jeder Saison gehört werden.",
      "Mahdkonzept mit Karte",
    ),
  },
  {
    ...affair,
    key: "charging",
    type: "resolution",
    reach: "committee",
    title: "Konzession für öffentliche Ladepunkte",
    proposal:
      "Die Errichtung und der Betrieb von 24 Ladepunkten an elf Standorten werden als Konzession ausgeschrieben.",
    reasons: [
      "Bisher gibt es sechs öffentliche Ladepunkte, alle am Bahnhof. Die Konzession verlangt einheitliche Preise und die Zahlung mit Karte.",
    ],
    debate: [
      "Der Ausschuss wünscht mindestens einen Standort je Ortsteil. Die Verwaltung nimmt dies in die Ausschreibung auf.",
    ],
    attachments: [
      ["plan", "Standorte der Ladepunkte"],
      ["schedule", "Ablauf der Ausschreibung"],
    ],
    outcome: "changed",
    later: inquiry(
      "Stand der Ladepunkte in den Ortsteilen",
      "1. Welche Standorte sind in Betrieb?\n2. Wann folgen Osterbeck und Kleinlindenau?",
      "Der Zuschlag ist erteilt, in zwei Ortsteilen ist jedoch noch keine Baustelle zu sehen.",
      "Neun Standorte sind in Betrieb; in Osterbeck fehlt noch der Netzanschluss.",
    ),
  },
  {
    ...affair,
    key: "noise",
    department: "area61",
    type: "resolution",
    reach: "council",
    title: "Lärmaktionsplan, vierte Fortschreibung",
    proposal: "Der Lärmaktionsplan wird in der vierten Fortschreibung beschlossen.",
    reasons: [
      "An der Ortsdurchfahrt der Landesstraße sind 310 Menschen nachts hohen Pegeln ausgesetzt. Der Plan sieht Tempo 30 in der Nacht und einen lärmmindernden Belag vor.",
    ],
    euros: [8_500, 35_000],
    debate: [
      "Die Zuständigkeit des Landes für die Straße wird erörtert. Die Stadt soll ihren Antrag auf Tempo 30 mit dem Plan begründen.",
    ],
    attachments: [
      ["concept", "Lärmaktionsplan"],
      ["statement", "Äußerungen aus der Beteiligung"],
    ],
    later: report(
      "Tempo 30 in der Nacht auf der Ortsdurchfahrt",
      "Die Straßenverkehrsbehörde hat der Anordnung für ein Jahr auf Probe zugestimmt. Gemessen wird an drei Stellen.",
      "Ergebnisse werden nach sechs Monaten erwartet.",
      "Messkonzept",
    ),
  },
  {
    ...affair,
    key: "plastic",
    involved: ["area41"],
    type: "motion",
    faction: "factionB",
    reach: "main",
    title: "Mehrweg bei allen städtischen Veranstaltungen",
    proposal:
      "Ab der kommenden Saison wird bei Veranstaltungen auf städtischen Flächen nur noch Mehrweggeschirr verwendet.",
    reasons: [
      "Beim letzten Stadtfest fielen 2,4 Tonnen Abfall an. Ein Spülmobil kann mit der Nachbarstadt gemeinsam gemietet werden.",
    ],
    euros: [0, 11_000],
    debate: [
      "Vereine bitten um eine Übergangszeit. Der Antrag wird um eine Ausnahme für Veranstaltungen mit weniger als hundert Gästen ergänzt.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    outcome: "changed",
    later: report(
      "Erste Saison mit Mehrweggeschirr",
      "Beim Stadtfest wurden 31.000 Becher ausgegeben, 97 Prozent kamen zurück. Die Abfallmenge sank um mehr als die Hälfte.",
      "Die Vereine berichten überwiegend von guten Erfahrungen.",
      "Auswertung des Stadtfests",
    ),
  },
  {
    ...affair,
    key: "moor",
    department: "area67",
    involved: ["area34", "area20"],
    type: "resolution",
    reach: "council",
    neutralTitle: "Vertragsangelegenheit",
    title: "Pachtverträge zur Wiedervernässung im Kranichmoor",
    proposal: "Den Pachtverträgen mit vier Eigentümern im Kranichmoor wird zugestimmt.",
    reasons: [
      "Die Flächen sind Voraussetzung für den Förderantrag beim Bund. Die Pacht entspricht dem Durchschnitt der letzten fünf Jahre zuzüglich eines Ausgleichs für die Nutzungsaufgabe.",
    ],
    euros: [17_400, 17_400, 17_400],
    debate: [
      "Die einzelnen Vertragsbedingungen werden erläutert. Die Laufzeit von dreißig Jahren wird als angemessen angesehen.",
    ],
    attachments: [["contract", "Vertragsmuster (nichtöffentlich)"]],
  },
];
