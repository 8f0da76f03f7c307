export const documents = {
  list: "Dokumente",
  none: "Hier gibt es keine Dokumente.",
  numbered: "{{number}}. {{name}}",
  nonPublic: "nichtöffentlich",
  pages_one: "{{count}} Seite",
  pages_other: "{{count}} Seiten",
  version: "Fassung {{version}}",
  kind: {
    pdf: "PDF",
    image: "Bild",
    text: "Textdokument",
    table: "Tabelle",
    slides: "Präsentation",
    other: "Datei",
  },
  unknown: {
    title: "Dieses Dokument gibt es hier nicht",
    text: "Vielleicht wurde es ersetzt, ist noch nicht veröffentlicht oder nur nach der Anmeldung zu lesen.",
  },
  lost: {
    title: "Dieses Dokument ist zurzeit nicht verfügbar",
    text: "Der Eintrag ist da, der Inhalt fehlt. Das Ratsbüro kann ihn wiederherstellen; bitte wenden Sie sich dorthin.",
  },
  home: "Zur Startseite",
} as const;
