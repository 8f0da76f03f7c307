/** Words that belong to the components themselves. */
export const ui = {
  skipToContent: "Zum Inhalt springen",
  breadcrumbs: "Sie sind hier",
  optional: "(freiwillig)",
  loading: "Bitte warten …",
  stillLoading: "Die Verbindung ist schlecht oder unterbrochen. Die Seite wird geladen, sobald es geht.",
  errorSummaryTitle: "Bitte prüfen Sie Ihre Eingaben",
  close: "Schließen",
  cancel: "Abbrechen",
  pages: "Seiten der Liste",
  previous: "Zurück",
  next: "Weiter",
  pageOf: "Seite {{page}} von {{count}}",
  step: {
    done: "erledigt",
    current: "aktueller Schritt",
    open: "noch offen",
    stopped: "beendet",
  },
  sortable: {
    help: "Zum Verschieben die Schaltflächen nutzen, mit der Maus am Griff ziehen oder Alt mit Pfeiltaste nach oben oder unten drücken.",
    up: "„{{name}}“ nach oben",
    down: "„{{name}}“ nach unten",
    moved: "„{{name}}“ steht jetzt an Stelle {{position}} von {{count}}.",
    edge: "„{{name}}“ kann nicht weiter verschoben werden.",
  },
} as const;
