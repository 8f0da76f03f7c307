export const documents = {
  list: "Dokumente",
  none: "Hier gibt es keine Dokumente.",
  numbered: "{{number}}. {{name}}",
  nonPublic: "nichtöffentlich",
  read: "Lesen",
  readAsText: "Als Text lesen",
  readAsTextOf: "„{{name}}“",
  count: {
    page_one: "{{count}} Seite",
    page_other: "{{count}} Seiten",
    sheet_one: "{{count}} Tabellenblatt",
    sheet_other: "{{count}} Tabellenblätter",
    slide_one: "{{count}} Folie",
    slide_other: "{{count}} Folien",
    whole_one: "{{count}} Seite",
    whole_other: "{{count}} Seiten",
  },
  heading: { page: "Seite {{number}}", sheet: "Tabellenblatt {{number}}", slide: "Folie {{number}}", whole: "Text" },
  text: {
    title: "Text: {{name}}",
    preline: "Dokument als Text",
    open: "Dokument öffnen",
    explained: "Dies ist der reine Text des Dokuments, Seite für Seite. Bilder, Pläne und Tabellenlinien fehlen hier.",
    emptyPage: "Auf dieser Seite steht kein lesbarer Text. Sie ist leer oder ein Bild.",
    waiting: {
      title: "Der Text wird gerade vorbereitet",
      text: "Das dauert meist weniger als eine Minute. Laden Sie die Seite dann neu. Das Dokument selbst können Sie schon öffnen.",
    },
    notText: {
      title: "Dieses Dokument enthält keinen lesbaren Text",
      text: "Es ist ein Bild oder wurde als Bild eingescannt. Wenn Sie den Inhalt als Text brauchen, hilft Ihnen das Ratsbüro.",
    },
    encrypted: {
      title: "Dieses Dokument ist mit einem Kennwort geschützt",
      text: "Deshalb lässt sich sein Text nicht zeigen. Das Ratsbüro kann ein Dokument ohne Kennwort bereitstellen.",
    },
    damaged: {
      title: "Dieses Dokument ist beschädigt",
      text: "Sein Text lässt sich nicht lesen. Das Ratsbüro kann das Dokument neu bereitstellen.",
    },
    tooLarge: {
      title: "Dieses Dokument ist zu groß, um seinen Text zu zeigen",
      text: "Sie können es aber öffnen und herunterladen. Wenn Sie den Text brauchen, hilft Ihnen das Ratsbüro.",
    },
  },
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
  unmarkable: {
    title: "Dieses Dokument lässt sich nicht mit Ihrem Namen versehen",
    text: "Nichtöffentliche Dokumente gibt es in diesem Gremium nur als persönliche Ausfertigung. Dieses ist verschlüsselt, beschädigt oder zu groß dafür. Bitte wenden Sie sich an das Ratsbüro.",
  },
  notBaked: {
    title: "Von diesem Dokument gibt es keine Kopie mit Ihren Anmerkungen",
    text: "Das geht nur bei PDF-Dateien bis 60 MB, die weder verschlüsselt noch beschädigt sind. Ihre Anmerkungen bleiben erhalten. Unter „Meine Anmerkungen“ können Sie sie als Liste drucken oder mitnehmen.",
  },
  home: "Zur Startseite",
} as const;
