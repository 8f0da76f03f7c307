/** The pages about this site: plain language, accessibility, imprint, privacy. Empty lines end paragraphs. */
export const site = {
  plainLanguage: {
    title: "Plain language",
    what: "What is this?",
    whatText:
      "Here you can read\nwhat the council does.\nThis page belongs to: {{town}}.\n\nThe council is a group of people.\nThe citizens elected these people.\nThe council decides important things for the town.\n\nYou need no account.\nYou need no password.",
    meetings: "Meetings",
    meetingsText:
      "In a meeting the members talk to each other.\nThen they vote.\n\nOn the page “Meetings” you see:\n\n- When is the meeting?\n- Where is the meeting?\n- What do they talk about?\n\nYou may come to most meetings and listen.",
    papers: "Papers",
    papersText:
      "A paper is a text.\nIn the text there is a proposal.\nThe members vote on the proposal in the meeting.\n\nThe paper also says:\n\n- Why is there a proposal?\n- What does it cost?",
    organizations: "Bodies and people",
    organizationsText:
      "A body is a group that debates.\nThe council is a body.\nA committee is a body, too.\nA committee looks after one subject.\nFor example the schools.\n\nOn the page “People” you see\nwho sits in which body.",
    secret: "What you cannot see here",
    secretText:
      "Some things are secret.\nThe difficult word is: non-public.\nFor example when it is about single people.\nOnly a few people may read these texts.",
    search: "Searching",
    searchText:
      "At the top of each page there is a field.\nYou can write a word into the field.\nThen press the sign with the magnifying glass.\nThen you see all texts with this word.\nMost texts are in German.",
    help: "Do you have questions?",
    helpText: "Write to us.\nWe are glad to help.",
  },
  accessibility: {
    title: "Accessibility statement",
    scope: "What this statement is about",
    scopeText:
      "{{town}} wants everybody to be able to use the council information system. This statement covers all pages that you read without an account, and the area of council members and council office.",
    standard: "Standard",
    standardText:
      "The standard is the European Norm EN 301 549 and the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. The public pages work with the keyboard, without JavaScript, enlarged to 400 per cent, with high contrast and with a screen reader.",
    known: "What is not accessible yet",
    knownText:
      "- Attachments handed in by others, such as expert reports and plans as PDF, are in part not accessible.\n- Plans and drawings do not always have a description in words.\n- Only the page “Plain language” is written in plain language.\n\nDo you need an attachment in a form that you can read? The council office will get it for you.",
    made: "How this statement was made",
    madeText:
      "The statement rests on our own assessment: with each change a program checks all pages, and they are tried with the keyboard. An examination by an independent body is still to come.",
    report: "Report a barrier",
    reportText: "If there is something you cannot read or use, write to us. We answer within four weeks.",
    enforcement: "If we do not help",
    enforcementText:
      "If our answer does not satisfy you, you can turn to the arbitration body under the Land’s act on equal opportunities for people with disabilities. The procedure costs nothing, and you need no lawyer.",
  },
  imprint: {
    title: "Imprint",
    provider: "Provider",
    providerText: "{{town}}\n\nThe town is a corporation under public law. It is represented by its mayor.",
    contact: "Contact",
    noContact: "You will find the address on the town’s website.",
    email: "E-mail",
    website: "Website",
    content: "Responsible for the content",
    contentText:
      "The council office is responsible for papers, agendas and minutes; for motions and inquiries those persons or factions are who tabled them.",
    rights: "Use of the content",
    rightsText:
      "You may use and pass on the texts of papers, resolutions and minutes; name the town as the source. Others may hold rights in expert reports, plans and pictures in attachments.",
    software: "Software",
    softwareText: "This site runs on Ratswerk, free software under the licence EUPL-1.2.",
  },
  privacy: {
    title: "Privacy",
    short: "In short",
    shortText:
      "Whoever only reads needs no account and is not followed. The site loads nothing from other servers, counts no visits of single persons and shows no advertising.",
    responsible: "Responsible",
    responsibleText: "{{town}}. You also reach the data protection officer there.",
    visit: "While you read",
    visitText:
      "The server uses your network address to send you the page and to ward off attacks. If you choose a language, your browser keeps that in a cookie. There are no other cookies while you read.",
    signIn: "With an account",
    signInText:
      "Council members and staff sign in with a password and a second factor. For that the site sets a cookie that ends with signing out. It is recorded who publishes, releases or corrects what.",
    published: "Names on these pages",
    publishedText:
      "Of holders of office the site shows name, bodies, faction and period, because the public has a right to it. Private addresses, telephone numbers and e-mail addresses are not shown.",
    votes: "Votes",
    votesText:
      "Totals are published. Who voted how is named in roll calls only. In a secret vote nobody knows, not even the database.",
    rights: "Your rights",
    rightsText:
      "You can ask for information, rectification, erasure and restriction, and object to the processing (Articles 15 to 21 of the General Data Protection Regulation). You can complain to the Land’s data protection authority.",
  },
} as const;
