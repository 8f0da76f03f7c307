export const documents = {
  list: "Documents",
  none: "There are no documents here.",
  numbered: "{{number}}. {{name}}",
  nonPublic: "not public",
  read: "Read",
  readAsText: "Read as text",
  readAsTextOf: "“{{name}}”",
  count: {
    page_one: "{{count}} page",
    page_other: "{{count}} pages",
    sheet_one: "{{count}} sheet",
    sheet_other: "{{count}} sheets",
    slide_one: "{{count}} slide",
    slide_other: "{{count}} slides",
    whole_one: "{{count}} page",
    whole_other: "{{count}} pages",
  },
  heading: { page: "Page {{number}}", sheet: "Sheet {{number}}", slide: "Slide {{number}}", whole: "Text" },
  text: {
    title: "Text: {{name}}",
    preline: "Document as text",
    open: "Open the document",
    explained:
      "This is the plain text of the document, page by page. Pictures, plans and table lines are missing here.",
    emptyPage: "There is no readable text on this page. It is empty or a picture.",
    waiting: {
      title: "The text is being prepared",
      text: "This usually takes less than a minute. Then load the page again. The document itself can be opened already.",
    },
    notText: {
      title: "This document has no readable text",
      text: "It is a picture or was scanned as one. If you need its content as text, the council office will help you.",
    },
    encrypted: {
      title: "This document is protected by a password",
      text: "That is why its text can not be shown. The council office can provide a document without a password.",
    },
    damaged: {
      title: "This document is damaged",
      text: "Its text can not be read. The council office can provide the document again.",
    },
    tooLarge: {
      title: "This document is too large to show its text",
      text: "You can still open and download it. If you need the text, the council office will help you.",
    },
  },
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
  unmarkable: {
    title: "This document can not be marked with your name",
    text: "In this body non-public documents are given out as personal copies only. This one is encrypted, damaged or too large for it. Please ask the council office.",
  },
  notBaked: {
    title: "There is no copy of this document with your annotations",
    text: "This is possible only for PDF files up to 60 MB that are neither encrypted nor damaged. Your annotations are kept. In “My annotations” you can print them as a list or take them with you.",
  },
  home: "To the start page",
} as const;
