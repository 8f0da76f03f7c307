export const guard = {
  partTitle: "Prüfung der Dokumente",
  partOpen_one: "In {{count}} Dokument wurde etwas gefunden, über das Sie entscheiden müssen.",
  partOpen_other: "In {{count}} Dokumenten wurde etwas gefunden, über das Sie entscheiden müssen.",
  partExplain:
    "Sehen Sie sich die Fundstellen an. Ist alles in Ordnung, nennen Sie unten den Grund; sonst brechen Sie ab und machen die Stellen unkenntlich.",
  partSettled: "Über alle Fundstellen ist schon entschieden, oder es sind nur Hinweise.",
  reason: "Warum dürfen diese Dokumente trotzdem veröffentlicht werden?",
  reasonHint:
    "Mindestens zehn Zeichen. Der Grund wird mit Ihrem Namen und den Fundstellen festgehalten; Bürgerinnen und Bürger lesen ihn nicht.",
  onPage: "Seite {{page}}",
  lookAtAll_one: "Fundstelle ansehen",
  lookAtAll_other: "Alle {{count}} Fundstellen ansehen",
  decided: "Entschieden: {{reason}}",
  pageTitle: "Prüfung: {{name}}",
  preline: "Prüfung vor der Veröffentlichung",
  version: "Fassung {{version}}",
  nothing: "In diesem Dokument wurde nichts gefunden.",
  shownOf: "Es sind {{found}} Fundstellen; die ersten {{shown}} stehen hier.",
  general: "Im ganzen Dokument",
  pictureOf: "Seite {{page}} mit der markierten Fundstelle: {{kind}}",
  decide: "Entscheidung festhalten",
  decideTitle: "Trotzdem veröffentlichen",
  decideExplain: "Die Entscheidung gilt für diese Fassung. Eine neue Fassung wird neu geprüft.",
  decidedTitle: "Über diese Fassung ist entschieden",
  open: "Dokument öffnen",
  redact: "Stellen unkenntlich machen",
  redactTitle: "Unkenntlich machen: {{name}}",
  redactExplain:
    "Es entsteht eine neue, nichtöffentliche Fassung, aus der der Text wirklich entfernt ist. Die bisherige Fassung bleibt nur für die Verwaltung lesbar. Betroffene Seiten werden zu Bildern mit durchsuchbarem Text.",
  redactFindings: "Fundstellen entfernen",
  redactWords: "Wörter im ganzen Dokument entfernen",
  redactWordsHint:
    "Ein Wort oder eine Wortfolge in jeder Zeile, zum Beispiel ein Name. Groß- und Kleinschreibung ist gleich.",
  redactPage: "Eine Stelle auf der Seite markieren",
  redactPageHint:
    "Ziehen Sie mit Maus, Stift oder Finger ein Rechteck über die Stelle. Ohne Zeigegerät nutzen Sie die Wörter darüber.",
  redactPageNumber: "Seite",
  redactMarked_one: "{{count}} Stelle markiert",
  redactMarked_other: "{{count}} Stellen markiert",
  redactUndo: "Letzte Markierung zurücknehmen",
  redactNow: "Neue Fassung ohne diese Stellen herstellen",
  redactPdfOnly:
    "Nur PDF-Dokumente können hier unkenntlich gemacht werden. Bei Word-, Excel- und anderen Dateien ändern Sie bitte das Original und laden es als PDF neu hoch.",
  redacted:
    "Die neue Fassung ist hergestellt und geprüft: Der entfernte Text steht nicht mehr darin. Das Dokument ist jetzt nichtöffentlich; sehen Sie es an und öffnen Sie es danach in der Vorlage wieder.",
  stillOn: "Noch zu finden auf Seite: {{pages}}",
  stillInData: "Noch zu finden in den Eigenschaften des Dokuments.",
  state: {
    waiting:
      "Noch nicht geprüft: Die Prüfung läuft noch. Warten Sie einen Moment und laden Sie die Seite neu, oder nennen Sie einen Grund.",
    encrypted: "Nicht geprüft: Das Dokument ist durch ein Kennwort geschützt.",
    damaged: "Nicht geprüft: Das Dokument ist beschädigt.",
    tooLarge: "Nicht geprüft: Das Dokument ist zu groß oder zu aufwendig.",
  },
  kind: {
    covered: {
      name: "Überdeckter Text",
      explain: "Der Text ist abgedeckt, steht aber noch im Dokument: Wer ihn markiert und kopiert, kann ihn lesen.",
    },
    coveredPicture: {
      name: "Text unter einem Bild",
      explain: "Unter dem Bild oder der geschwärzten Stelle eines Scans steht noch Text, der sich kopieren lässt.",
    },
    sameColour: {
      name: "Text in der Farbe des Hintergrunds",
      explain: "Der Text ist nicht zu sehen, weil er die Farbe seines Hintergrunds hat; kopieren lässt er sich.",
    },
    invisible: { name: "Unsichtbarer Text", explain: "Der Text ist als unsichtbar gesetzt, steht aber im Dokument." },
    tiny: { name: "Winziger Text", explain: "Der Text ist zu klein zum Lesen; vergrößert oder kopiert ist er lesbar." },
    outside: { name: "Text außerhalb der Seite", explain: "Der Text liegt außerhalb des sichtbaren Teils der Seite." },
    hiddenLayer: {
      name: "Text auf einer ausgeblendeten Ebene",
      explain: "Die Ebene ist ausgeblendet und kann von jedem eingeblendet werden.",
    },
    scannedText: {
      name: "Textebene eines Scans",
      explain: "Hinter dem Bild der Seite liegt der erkannte Text. Das ist üblich und hilft beim Suchen und Vorlesen.",
    },
    annotation: {
      name: "Anmerkung",
      explain: "Eine Anmerkung steht im Dokument; sie lässt sich öffnen oder zur Seite schieben.",
    },
    pendingRedaction: {
      name: "Schwärzung, die nicht angewendet wurde",
      explain: "Die Stelle ist zum Schwärzen vorgemerkt; der Text ist noch da.",
    },
    formField: { name: "Ausgefülltes Formularfeld", explain: "Das Feld enthält eingetippte Angaben." },
    author: { name: "Name in den Angaben zum Dokument", explain: "In den Eigenschaften der Datei steht ein Name." },
    metadata: {
      name: "Weitere Angaben in den Eigenschaften",
      explain: "In den Eigenschaften der Datei stehen Thema, Stichwörter oder Ähnliches.",
    },
    attachment: {
      name: "Angehängte Datei",
      explain: "Im Dokument steckt eine weitere Datei; sie würde mit veröffentlicht.",
    },
    script: { name: "Programm im Dokument", explain: "Das Dokument will beim Öffnen oder Klicken etwas ausführen." },
    earlierRevision: {
      name: "Früherer Stand in der Datei",
      explain: "Die Datei enthält noch einen früheren Stand mit Text, der entfernt wurde.",
    },
    comment: { name: "Kommentar", explain: "Ein Kommentar steht in der Datei." },
    trackedChange: {
      name: "Nachverfolgte Änderung",
      explain: "Eingefügter oder gelöschter Text steht als Änderung in der Datei.",
    },
    hiddenText: {
      name: "Ausgeblendeter Text",
      explain: "Der Text ist ausgeblendet und kann von jedem eingeblendet werden.",
    },
    hiddenSheet: {
      name: "Ausgeblendetes Blatt",
      explain: "Ein Tabellenblatt oder eine Folie ist ausgeblendet und kann eingeblendet werden.",
    },
    hiddenCells: {
      name: "Ausgeblendete Zeilen oder Spalten",
      explain: "Zeilen oder Spalten sind ausgeblendet und können eingeblendet werden.",
    },
    embedded: {
      name: "Eingebettetes Objekt",
      explain: "In der Datei steckt ein weiteres Objekt, etwa eine ganze Tabelle hinter einem Diagramm.",
    },
    notes: { name: "Notizen zu einer Folie", explain: "Unter der Folie stehen Notizen für den Vortrag." },
    unreadable: { name: "Nicht lesbare Seite", explain: "Diese Seite konnte nicht geprüft werden." },
    address: { name: "Anschrift", explain: "Das sieht nach einer privaten Anschrift aus." },
    phone: { name: "Telefonnummer", explain: "Das sieht nach einer Telefonnummer aus." },
    iban: { name: "Kontonummer", explain: "Das ist eine gültige IBAN." },
    email: { name: "E-Mail-Adresse", explain: "Das sieht nach der E-Mail-Adresse einer Person aus." },
    birthDate: { name: "Geburtsdatum", explain: "Das sieht nach einem Geburtsdatum aus." },
    nonPublicCarrier: {
      name: "Gehört auch zu Nichtöffentlichem",
      explain:
        "Dasselbe Dokument hängt an einer nichtöffentlichen Vorlage oder einem nichtöffentlichen Tagesordnungspunkt.",
    },
  },
};
