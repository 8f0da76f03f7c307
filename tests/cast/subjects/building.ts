import { inquiry, report, type Subject } from "./subject.ts";

const affair = { committee: "building", department: "area61", involved: ["area66"] } as const;

/** Plans, streets, squares and houses. */
export const buildingSubjects: readonly Subject[] = [
  {
    ...affair,
    key: "plan-ziegelei",
    type: "resolution",
    reach: "council",
    title: "Bebauungsplan Nr. 87 „Alte Ziegelei“: Aufstellungsbeschluss",
    proposal:
      "Für das Gelände der früheren Ziegelei wird der Bebauungsplan Nr. 87 aufgestellt. Die Öffentlichkeit wird frühzeitig beteiligt.",
    reasons: [
      "Auf 4,6 Hektar sollen rund 110 Wohnungen entstehen, davon ein Viertel mit Mietpreisbindung. Der Ringofen bleibt als Denkmal erhalten und nimmt ein Café auf.",
      "Das Regenwasser wird im Quartier zurückgehalten; eine Anbindung an den Radweg zum Bahnhof ist vorgesehen.",
    ],
    euros: [64_000, 88_000],
    debate: [
      "Gefragt wird nach der Altlast im Bereich der Tongrube. Die Verwaltung verweist auf ein laufendes Bodengutachten, das vor der Auslegung vorliegen wird.",
    ],
    attachments: [
      ["plan", "Geltungsbereich"],
      ["concept", "Städtebauliches Konzept"],
    ],
    later: {
      type: "resolution",
      reach: "council",
      title: "Bebauungsplan Nr. 87 „Alte Ziegelei“: Auslegung des Entwurfs",
      proposal:
        "Dem Entwurf des Bebauungsplans Nr. 87 mit Begründung wird zugestimmt. Er wird für einen Monat öffentlich ausgelegt.",
      reasons: [
        "Aus der frühzeitigen Beteiligung liegen 34 Äußerungen vor. Aufgenommen wurden ein größerer Abstand zum Ringofen und zwölf zusätzliche Stellplätze für Lastenräder.",
      ],
      debate: [
        "Die Abwägung wird Punkt für Punkt durchgegangen. Ein Mitglied vermisst Angaben zur Verschattung der Nachbargrundstücke.",
      ],
      attachments: [
        ["plan", "Entwurf der Planzeichnung"],
        ["statement", "Abwägung der Äußerungen"],
      ],
    },
  },
  {
    ...affair,
    key: "bridge-weide",
    department: "area66",
    type: "resolution",
    reach: "council",
    title: "Ersatzneubau der Fußgängerbrücke am Weidenwehr",
    proposal:
      "Die Fußgängerbrücke am Weidenwehr wird durch einen Neubau aus Lärchenholz und Stahl ersetzt. Die Planung wird bis zur Ausführung freigegeben.",
    reasons: [
      "Bei der Hauptprüfung wurde Fäulnis an zwei Hauptträgern festgestellt; die Brücke ist seither für Radfahrende gesperrt.",
      "Der Neubau wird 2,80 Meter breit und erhält eine Rampe mit sechs Prozent Neigung. Eine Förderung von 60 Prozent ist beantragt.",
    ],
    euros: [45_000, 690_000],
    debate: [
      "Mehrere Mitglieder bitten, die Sperrzeit außerhalb der Schulzeit zu legen. Die Verwaltung sagt eine Behelfsführung über die Mühleninsel zu.",
    ],
    attachments: [
      ["plan", "Ansicht und Querschnitt"],
      ["costs", "Kostenberechnung"],
      ["schedule", "Bauzeitenplan"],
    ],
    later: report(
      "Baufortschritt der Brücke am Weidenwehr",
      "Die Widerlager sind fertiggestellt, der Überbau wird im Werk gefertigt. Der Einhub ist für eine Nacht mit Vollsperrung der Uferstraße vorgesehen.",
      "Die Verwaltung wird gebeten, den Einhub öffentlich anzukündigen.",
      "Bautenstandsbericht",
    ),
  },
  {
    ...affair,
    key: "market-square",
    department: "area66",
    type: "resolution",
    reach: "main",
    title: "Neugestaltung des Marktplatzes: Vergabe der Freianlagenplanung",
    proposal:
      "Die Planung der Freianlagen wird nach dem Ergebnis des Verhandlungsverfahrens vergeben. Grundlage ist das Konzept „Platz mit Schatten“.",
    reasons: [
      "Das Pflaster aus den siebziger Jahren ist uneben und im Sommer stark aufgeheizt. Künftig sollen 14 Bäume, Sitzstufen und ein Wasserspiel den Platz gliedern.",
      "Der Wochenmarkt behält alle 52 Standplätze; Strom- und Wasseranschlüsse werden in den Boden verlegt.",
    ],
    euros: [120_000, 240_000],
    debate: [
      "Der Sprecher des Wochenmarkts erhält das Wort und bittet um eine Bauphase ab Januar. Das Wasserspiel wird unterschiedlich bewertet.",
    ],
    attachments: [
      ["concept", "Konzept „Platz mit Schatten“"],
      ["schedule", "Ablaufplan"],
    ],
    later: inquiry(
      "Bäume auf dem Marktplatz",
      "1. Welche Arten sind vorgesehen?\n2. Wie wird die Bewässerung in den ersten fünf Jahren sichergestellt?",
      "In der Bürgerversammlung wurden Zweifel geäußert, ob die Bäume über der Tiefgarage anwachsen.",
      "Vorgesehen sind Feldahorn und Zürgelbaum; eine Zisterne mit 60 Kubikmetern versorgt die Pflanzgruben.",
    ),
  },
  {
    ...affair,
    key: "traffic-calm",
    department: "area66",
    type: "motion",
    faction: "factionD",
    reach: "committee",
    title: "Verkehrsberuhigung in der Mühlenstraße",
    proposal:
      "Die Verwaltung wird beauftragt, für die Mühlenstraße zwischen Kirchgang und Uferstraße einen verkehrsberuhigten Bereich zu planen und die Kosten darzustellen.",
    reasons: [
      "Auf diesem Abschnitt liegen eine Kindertagesstätte, zwei Arztpraxen und das Museum. Gemessen wurden 3.100 Fahrzeuge am Tag bei einer Gehwegbreite von 1,10 Metern.",
    ],
    debate: [
      "Gegen den Antrag wird eingewandt, dass der Lieferverkehr in die Wallgasse ausweichen würde. Die Auenliste verweist auf die Messwerte vor der Kindertagesstätte.",
    ],
    attachments: [
      ["letter", "Antragsschreiben der Fraktion"],
      ["photos", "Aufnahmen der Engstellen"],
    ],
    outcome: "postponed",
    later: report(
      "Verkehrszählung in der Mühlenstraße",
      "Die Zählung an sieben Tagen ergab 2.940 Fahrzeuge am Tag. Jedes fünfte fuhr schneller als erlaubt.",
      "Der Vorsitz kündigt an, den Antrag gemeinsam mit der Zählung erneut aufzurufen.",
      "Auswertung der Zählung",
    ),
  },
  {
    ...affair,
    key: "old-dairy",
    department: "area65",
    involved: ["area20", "area41"],
    type: "resolution",
    reach: "council",
    neutralTitle: "Grundstücksangelegenheit",
    title: "Ankauf des Grundstücks der ehemaligen Molkerei, Deichweg 12",
    proposal: "Das Grundstück Deichweg 12 wird zu den im Vertragsentwurf genannten Bedingungen erworben.",
    reasons: [
      "Das Grundstück grenzt an die Feuerwache und ist die einzige Erweiterungsfläche. Der Preis liegt unter dem Verkehrswert des Gutachterausschusses.",
    ],
    euros: [385_000],
    debate: [
      "Die Verwaltung erläutert den Vertragsentwurf. Die Regelung zur Altlastenfreistellung wird ausdrücklich begrüßt.",
    ],
    attachments: [["contract", "Entwurf des Kaufvertrags (nichtöffentlich)"]],
  },
  {
    ...affair,
    key: "street-names",
    type: "resolution",
    reach: "main",
    title: "Benennung der Straßen im Baugebiet „Am Kranichmoor“",
    proposal:
      "Die Planstraßen A bis D erhalten die Namen Kranichring, Wollgrasweg, Torfstecherweg und Elisabeth-Ahlers-Straße.",
    reasons: [
      "Die ersten drei Namen greifen die Landschaft des angrenzenden Moores auf. Elisabeth Ahlers leitete von 1946 an die erste Mädchenschule der Stadt.",
      "Der Ortsrat Brockhusen hat die Vorschläge einstimmig befürwortet.",
    ],
    debate: [
      "Ein Mitglied hätte sich zwei weitere Frauennamen gewünscht. Die Namen werden gleichwohl als gelungen bezeichnet.",
    ],
    attachments: [["plan", "Lageplan des Baugebiets"]],
    later: report(
      "Erschließung des Baugebiets „Am Kranichmoor“",
      "Kanal und Baustraße sind fertig. Von 38 Bauplätzen sind 26 vergeben, die Beleuchtung folgt im Frühjahr.",
      "Auf Nachfrage wird bestätigt, dass die Bushaltestelle mit dem Endausbau barrierefrei hergestellt wird.",
      "Übersicht der Bauplätze",
    ),
  },
  {
    ...affair,
    key: "sewer",
    department: "area66",
    involved: ["area20"],
    type: "resolution",
    reach: "main",
    title: "Kanalerneuerung in der Bahnhofstraße, zweiter Bauabschnitt",
    proposal:
      "Die Kanalbauarbeiten in der Bahnhofstraße zwischen Postweg und Gleisdreieck werden öffentlich ausgeschrieben.",
    reasons: [
      "Der Mischwasserkanal von 1931 weist auf 410 Metern Scherbenbildung auf. Mit dem Neubau wird die Leistungsfähigkeit bei Starkregen verdoppelt.",
    ],
    euros: [310_000, 940_000],
    debate: [
      "Anliegende Geschäfte sollen früher als im ersten Abschnitt informiert werden. Die Verwaltung benennt dafür eine feste Ansprechperson.",
    ],
    attachments: [
      ["plan", "Lageplan des Bauabschnitts"],
      ["costs", "Kostenberechnung"],
    ],
    later: report(
      "Umleitung während der Kanalarbeiten in der Bahnhofstraße",
      "Der Busverkehr wird für elf Wochen über den Postweg geführt. Für Rettungsdienste bleibt eine Gasse von 3,50 Metern frei.",
      "Der Ausschuss bittet um Ersatzhalte nahe am Bahnhof.",
      "Umleitungsplan",
    ),
  },
  {
    ...affair,
    key: "monument",
    department: "area65",
    type: "resolution",
    reach: "main",
    title: "Dachsanierung des Museums Alte Mühle",
    proposal:
      "Das Dach der Alten Mühle wird in Abstimmung mit der Denkmalpflege mit handgestrichenen Hohlziegeln neu gedeckt.",
    reasons: [
      "Nach dem Herbststurm drang an vier Stellen Wasser ein. Die Notabdichtung hält nach Einschätzung des Zimmereibetriebs höchstens zwei Winter.",
    ],
    euros: [38_000, 214_000],
    debate: [
      "Auf die Frage nach einer Solaranlage wird auf die ablehnende Haltung der Denkmalpflege für die Straßenseite verwiesen; die Hofseite werde geprüft.",
    ],
    attachments: [
      ["photos", "Schadensbilder"],
      ["costs", "Kostenberechnung"],
    ],
    later: report(
      "Fördermittel für die Alte Mühle",
      "Das Land beteiligt sich mit 85.000 Euro, eine Stiftung mit weiteren 20.000 Euro. Der Eigenanteil sinkt entsprechend.",
      "Der Ausschuss dankt dem Förderverein für die Vermittlung.",
      "Bescheide im Überblick",
    ),
  },
  {
    ...affair,
    key: "wind-area",
    type: "resolution",
    reach: "council",
    title: "35. Änderung des Flächennutzungsplans: Sonderbaufläche Windenergie Hohenrade",
    proposal: "Die 35. Änderung des Flächennutzungsplans wird für zwei Teilflächen nördlich von Hohenrade eingeleitet.",
    reasons: [
      "Die Stadt steuert damit die Standorte selbst. Der Abstand zur nächsten Wohnbebauung beträgt mindestens 900 Meter.",
      "Drei Anlagen könnten rechnerisch 14.000 Haushalte versorgen; die Beteiligung der Gemeinde am Ertrag ist gesetzlich möglich.",
    ],
    debate: [
      "Der Ortsrat Hohenrade bittet um eine Darstellung des Schattenwurfs. Mehrere Mitglieder betonen den Vorteil einer eigenen Steuerung.",
    ],
    attachments: [
      ["plan", "Teilflächen der Änderung"],
      ["statement", "Artenschutzrechtliche Ersteinschätzung"],
    ],
    later: inquiry(
      "Schattenwurf der Windenergieanlagen bei Hohenrade",
      "1. Welche Wohnhäuser liegen im Einwirkungsbereich?\n2. Welche Abschaltzeiten sind zu erwarten?",
      "In Hohenrade besteht Unsicherheit über die Folgen für die Höfe am Nordrand.",
      "Betroffen sind nach erster Rechnung sechs Häuser; die Anlagen werden bei Überschreitung der Richtwerte selbsttätig abgeschaltet.",
    ),
  },
  {
    ...affair,
    key: "toilets",
    department: "area65",
    type: "motion",
    faction: "factionC",
    reach: "main",
    title: "Öffentliche Toilette am Busbahnhof",
    proposal:
      "Am Busbahnhof wird eine barrierefreie öffentliche Toilette errichtet. Die Verwaltung stellt die Kosten für ein Fertigmodul und für den Umbau des Kiosks gegenüber.",
    reasons: [
      "Nach der Schließung der Bahnhofsgaststätte gibt es im Umkreis von 600 Metern keine Toilette. Besonders ältere Menschen meiden deshalb den Umstieg.",
    ],
    euros: [0, 92_000],
    debate: [
      "Die Verwaltung hält das Fertigmodul für wirtschaftlicher. Der Reinigungsaufwand soll in die Gegenüberstellung aufgenommen werden.",
    ],
    attachments: [["letter", "Antragsschreiben der Fraktion"]],
    outcome: "changed",
    later: report(
      "Vergleich der Lösungen für eine Toilette am Busbahnhof",
      "Das Fertigmodul kostet 92.000 Euro und ist in vier Monaten lieferbar. Der Kioskumbau wäre 31.000 Euro teurer.",
      "Der Ausschuss neigt dem Fertigmodul zu und erwartet eine Vorlage.",
      "Kostenvergleich",
    ),
  },
  {
    ...affair,
    key: "retail",
    type: "information",
    reach: "committee",
    title: "Einzelhandelsbericht für die Innenstadt",
    proposal: "Der Ausschuss nimmt den Einzelhandelsbericht zur Kenntnis.",
    reasons: [
      "Von 146 Ladenlokalen stehen elf leer, drei weniger als im Vorjahr. Die Besucherzahlen am Samstag sind um sechs Prozent gestiegen.",
    ],
    debate: [
      "Die Zwischennutzung in der Langen Straße wird als gutes Beispiel hervorgehoben. Gewünscht wird eine Fortschreibung mit Angaben zu den Mieten.",
    ],
    attachments: [["concept", "Einzelhandelsbericht"]],
    later: report(
      "Zwischennutzung leerer Läden",
      "Seit dem Start des Programms wurden sieben Läden befristet vergeben, zwei davon sind in feste Mietverhältnisse übergegangen.",
      "Die Fortsetzung des Programms wird einhellig befürwortet.",
      "Auswertung des Programms",
    ),
  },
];
