/** The pages about this site: plain language, accessibility, imprint, privacy. Empty lines end paragraphs. */
export const site = {
  plainLanguage: {
    title: "Leichte Sprache",
    what: "Was ist das hier?",
    whatText:
      "Hier können Sie lesen,\nwas der Rat macht.\nDie Seite gehört zu: {{town}}.\n\nDer Rat ist eine Gruppe von Menschen.\nDie Bürger haben diese Menschen gewählt.\nDer Rat entscheidet wichtige Dinge für die Stadt.\n\nSie brauchen keine Anmeldung.\nSie brauchen kein Passwort.",
    meetings: "Sitzungen",
    meetingsText:
      "Eine Sitzung ist ein Treffen.\nBei einer Sitzung sprechen die Mitglieder miteinander.\nDann stimmen sie ab.\n\nAuf der Seite „Sitzungen“ sehen Sie:\n\n- Wann ist die Sitzung?\n- Wo ist die Sitzung?\n- Worüber wird gesprochen?\n\nZu den meisten Sitzungen dürfen Sie kommen und zuhören.",
    papers: "Vorlagen",
    papersText:
      "Eine Vorlage ist ein Text.\nIn dem Text steht ein Vorschlag.\nÜber den Vorschlag wird in der Sitzung abgestimmt.\n\nIn der Vorlage steht auch:\n\n- Warum gibt es den Vorschlag?\n- Was kostet das?",
    organizations: "Gremien und Personen",
    organizationsText:
      "Ein Gremium ist eine Gruppe, die berät.\nDer Rat ist ein Gremium.\nEin Ausschuss ist auch ein Gremium.\nEin Ausschuss kümmert sich um ein Thema.\nZum Beispiel um die Schulen.\n\nAuf der Seite „Personen“ sehen Sie,\nwer in welchem Gremium ist.",
    secret: "Was Sie hier nicht sehen",
    secretText:
      "Manche Dinge sind geheim.\nDas schwere Wort dafür ist: nichtöffentlich.\nZum Beispiel, wenn es um einzelne Menschen geht.\nDiese Texte dürfen nur wenige Menschen lesen.",
    search: "Suchen",
    searchText:
      "Oben auf jeder Seite ist ein Feld.\nIn das Feld können Sie ein Wort schreiben.\nDann drücken Sie auf das Zeichen mit der Lupe.\nDann sehen Sie alle Texte mit diesem Wort.",
    help: "Haben Sie Fragen?",
    helpText: "Schreiben Sie uns.\nWir helfen Ihnen gern.",
  },
  accessibility: {
    title: "Erklärung zur Barrierefreiheit",
    scope: "Wofür diese Erklärung gilt",
    scopeText:
      "{{town}}: Alle Menschen sollen das Ratsinformationssystem nutzen können. Diese Erklärung gilt für alle Seiten, die Sie ohne Anmeldung lesen, und für den Bereich der Ratsmitglieder und des Sitzungsdienstes.",
    standard: "Maßstab",
    standardText:
      "Maßstab sind die Europäische Norm EN 301 549 und die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA. Die öffentlichen Seiten funktionieren mit der Tastatur, ohne JavaScript, bei 400 Prozent Vergrößerung, mit hohem Kontrast und mit einem Bildschirmlesegerät.",
    known: "Was noch nicht barrierefrei ist",
    knownText:
      "- Anlagen, die andere eingereicht haben, etwa Gutachten und Pläne als PDF, sind zum Teil nicht barrierefrei.\n- Für Pläne und Zeichnungen gibt es nicht immer eine Beschreibung in Worten.\n- Nur die Seite „Leichte Sprache“ ist in Leichter Sprache geschrieben.\n\nBrauchen Sie eine Anlage in einer Form, die Sie lesen können? Der Sitzungsdienst besorgt sie Ihnen.",
    made: "Wie diese Erklärung entstanden ist",
    madeText:
      "Die Erklärung beruht auf einer eigenen Bewertung: Bei jeder Änderung prüft ein Programm alle Seiten, dazu kommen Prüfungen mit der Tastatur. Eine Prüfung durch eine unabhängige Stelle steht noch aus.",
    report: "Eine Barriere melden",
    reportText:
      "Wenn Sie etwas nicht lesen oder bedienen können, schreiben Sie uns. Wir antworten innerhalb von vier Wochen.",
    enforcement: "Wenn wir nicht helfen",
    enforcementText:
      "Sind Sie mit unserer Antwort nicht zufrieden, können Sie sich an die Schlichtungsstelle nach dem Behindertengleichstellungsgesetz des Landes wenden. Das Verfahren kostet nichts, und Sie brauchen keinen Rechtsbeistand.",
  },
  imprint: {
    title: "Impressum",
    provider: "Anbieterin",
    providerText:
      "{{town}}\n\nDie Stadt ist eine Körperschaft des öffentlichen Rechts. Sie wird von der Bürgermeisterin oder dem Bürgermeister vertreten.",
    contact: "Kontakt",
    noContact: "Die Anschrift steht auf der Internetseite der Stadt.",
    email: "E-Mail",
    website: "Internetseite",
    content: "Verantwortlich für den Inhalt",
    contentText:
      "Für Vorlagen, Tagesordnungen und Niederschriften ist der Sitzungsdienst verantwortlich, für Anträge und Anfragen die Personen oder Fraktionen, die sie gestellt haben.",
    rights: "Verwendung der Inhalte",
    rightsText:
      "Texte von Vorlagen, Beschlüssen und Niederschriften dürfen Sie verwenden und weitergeben; nennen Sie die Stadt als Quelle. An Gutachten, Plänen und Bildern in Anlagen können andere Rechte haben.",
    software: "Software",
    softwareText: "Diese Seite läuft mit Ratswerk, freier Software unter der Lizenz EUPL-1.2.",
  },
  privacy: {
    title: "Datenschutz",
    short: "In Kürze",
    shortText:
      "Wer hier nur liest, braucht kein Konto und wird nicht verfolgt. Die Seite lädt nichts von fremden Servern, zählt keine Besuche einzelner Personen und zeigt keine Werbung.",
    responsible: "Verantwortlich",
    responsibleText: "{{town}}. Dort erreichen Sie auch die oder den Datenschutzbeauftragten.",
    visit: "Beim Lesen",
    visitText:
      "Der Server verarbeitet Ihre Netzwerkadresse, um Ihnen die Seite zu schicken und Angriffe abzuwehren. Wählen Sie eine Sprache, merkt sich Ihr Browser das in einem Cookie. Andere Cookies gibt es beim Lesen nicht.",
    signIn: "Mit Konto",
    signInText:
      "Ratsmitglieder und Beschäftigte melden sich mit Passwort und zweitem Faktor an. Dafür setzt die Seite ein Cookie, das mit der Abmeldung endet. Wer was veröffentlicht, freigibt oder berichtigt, wird festgehalten.",
    published: "Namen auf diesen Seiten",
    publishedText:
      "Von Mandatsträgerinnen und Mandatsträgern stehen hier Name, Gremien, Fraktion und Zeitraum, weil die Öffentlichkeit ein Recht darauf hat. Private Anschriften, Telefonnummern und E-Mail-Adressen stehen hier nicht.",
    votes: "Abstimmungen",
    votesText:
      "Veröffentlicht werden Summen. Wer wie gestimmt hat, wird nur bei namentlicher Abstimmung genannt. Bei geheimer Abstimmung ist es niemandem bekannt, auch nicht der Datenbank.",
    rights: "Ihre Rechte",
    rightsText:
      "Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 21 der Datenschutz-Grundverordnung). Sie können sich bei der Datenschutzaufsicht des Landes beschweren.",
  },
} as const;
