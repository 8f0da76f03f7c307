export const documents = {
  list: "Documents",
  none: "There are no documents here.",
  numbered: "{{number}}. {{name}}",
  nonPublic: "not public",
  pages_one: "{{count}} page",
  pages_other: "{{count}} pages",
  version: "Version {{version}}",
  kind: {
    pdf: "PDF",
    image: "Image",
    text: "Text document",
    table: "Spreadsheet",
    slides: "Presentation",
    other: "File",
  },
  unknown: {
    title: "There is no such document here",
    text: "It may have been replaced, may not be published yet, or may be readable only after signing in.",
  },
  lost: {
    title: "This document is not available at the moment",
    text: "The entry is here, its content is missing. The council office can restore it; please get in touch with them.",
  },
  home: "To the start page",
} as const;
