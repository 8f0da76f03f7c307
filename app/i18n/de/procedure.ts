/** By-law and rules of procedure: what applies, entering a rule, and what the Land's law says. */
export const procedure = {
  title: "Regeln der Gremien",
  explain:
    "Was Hauptsatzung und Geschäftsordnung zu Punkten sagen, die das Gesetz der Kommune überlässt. Jede Abstimmung richtet sich nach der Regel, die am Tag der Sitzung gilt.",
  print: "Drucken",
  toLaw: "Was das Gesetz sagt",
  of: "Gremium",
  forAll: "Alle Gremien ohne eigene Regel",
  show: "Anzeigen",
  table: "Geltende Regeln",
  point: "Punkt",
  applies: "Heute gilt",
  source: "Fundstelle",
  since: "Seit",
  notEntered: "nicht hinterlegt, vorsichtige Vorgabe",
  noneEntered: "Noch ist keine Regel hinterlegt. Bis dahin gelten überall die vorsichtigen Vorgaben.",
  change: "Regel eintragen",
  changeOf: "Regel eintragen: {{point}}",
  own: "eigene Regel des Gremiums",
  layer: { bylaw: "Hauptsatzung", rulesOfProcedure: "Geschäftsordnung" },
  seconds_one: "{{count}} Sekunde",
  seconds_other: "{{count}} Sekunden",
  noLimit: "keine Begrenzung",
  value: {
    allowed: "erlaubt",
    forbidden: "nicht erlaubt",
    provided: "vorgesehen",
    "not-provided": "nicht vorgesehen",
    paper: "auf Stimmzetteln",
    devices: "verschlüsselt auf Geräten",
    "secret-first": "geheime Abstimmung geht vor",
    "roll-call-first": "namentliche Abstimmung geht vor",
    never: "gar nicht",
    untilMinutesApproved: "bis zur Genehmigung der Niederschrift",
    always: "auf Dauer",
    statutory: "gesetzliche Zahl der Mitglieder",
    seated: "besetzte Sitze",
    same: "nur dieselben Namen",
    "new-allowed": "auch neue Namen",
    arrival: "nach Eingang der Meldungen",
    "factions-in-turn": "Fraktionen im Wechsel",
    none: "keine",
    "non-public": "bei nichtöffentlichen Dokumenten",
  },
  points: {
    deviceVoting: {
      name: "Abstimmung auf Geräten",
      explain:
        "Ob offen oder namentlich auf den Geräten der Mitglieder abgestimmt werden darf; das Gesetz verbietet es für offene Abstimmungen nicht{{norm_resolution}}.",
    },
    changeOfVote: {
      name: "Ändern der Stimme",
      explain: "Ob Mitglieder ihre Stimme ändern dürfen, bis die Leitung schließt; das Gesetz schweigt dazu.",
    },
    rollCall: {
      name: "Namentliche Abstimmung",
      explain: "Andere Arten als die offene gibt es nur, wenn die Geschäftsordnung sie vorsieht{{norm_rollCall}}.",
    },
    secretVote: {
      name: "Geheime Abstimmung",
      explain: "Andere Arten als die offene gibt es nur, wenn die Geschäftsordnung sie vorsieht{{norm_secretVote}}.",
    },
    secretCasting: {
      name: "Form der geheimen Abstimmung",
      explain:
        "Ob geheim auf Stimmzetteln oder verschlüsselt auf Geräten abgestimmt wird. Wahlen verlangen die Schriftform{{norm_secretCasting}}; sie bleiben auf Papier.",
    },
    kindPrecedence: {
      name: "Vorrang der Abstimmungsart",
      explain:
        "Welcher Antrag vorgeht, wenn zugleich geheime und namentliche Abstimmung verlangt werden; das Gesetz überlässt es der Geschäftsordnung{{norm_kindPrecedence}}.",
    },
    keepOpenVotes: {
      name: "Namen bei offenen Abstimmungen",
      explain:
        "Wie lange gespeichert bleibt, wer wie gestimmt hat. Ein Handzeichen hinterlässt keine Liste; deshalb ist die Vorgabe: gar nicht{{norm_ownVoteInMinutes}}.",
    },
    keepRollCalls: {
      name: "Namen bei namentlichen Abstimmungen",
      explain:
        "Wie lange gespeichert bleibt, wer wie gestimmt hat. Sie gehören in die Niederschrift{{norm_ownVoteInMinutes}}.",
    },
    quorumBase: {
      name: "Grundlage der Beschlussfähigkeit",
      explain:
        "Was „Mehrheit der Mitglieder“ bei der Beschlussfähigkeit meint; lässt das Gesetz es offen{{norm_quorumBase}}, ist die gesetzliche Zahl strenger.",
    },
    secondBallotNames: {
      name: "Namen im zweiten Wahlgang",
      explain:
        "Ob im zweiten Wahlgang neue Namen vorgeschlagen werden dürfen; das Gesetz sagt dazu nichts{{norm_secondBallotNames}}.",
    },
    speakingOrder: {
      name: "Reihenfolge der Wortmeldungen",
      explain: "Wer als Nächstes spricht; die Geschäftsordnung regelt es.",
    },
    speechSeconds: {
      name: "Redezeit je Wortmeldung",
      explain: "In Sekunden; 0 bedeutet keine Begrenzung. Die Geschäftsordnung regelt es.",
    },
    factionSeconds: {
      name: "Redezeit je Fraktion und Punkt",
      explain: "In Sekunden; 0 bedeutet keine Begrenzung. Die Geschäftsordnung regelt es.",
    },
    countdownSeconds: {
      name: "Dauer einer Abstimmung",
      explain:
        "Sekunden, die eine Abstimmung auf Geräten mit Countdown offen bleibt; 0 bedeutet: die Leitung schließt von Hand. Das Gesetz schweigt dazu.",
    },
    personalCopies: {
      name: "Persönliche Ausfertigungen",
      explain:
        "Ob Mitglieder nichtöffentliche PDF-Dokumente mit dem eigenen Namen auf jeder Seite bekommen. Das schreckt vom Weitergeben ab, verhindert es aber nicht. Die Geschäftsordnung regelt es.",
    },
  },
  form: {
    title: "Neue Regel",
    value: "Was gilt?",
    valueSeconds: "Sekunden",
    layer: "Wo steht es?",
    organization: "Für wen gilt es?",
    organizationHint: "Die Hauptsatzung gilt immer für alle Gremien.",
    forAll: "für alle Gremien",
    source: "Fundstelle",
    sourceHint: "Zum Beispiel: § 14 Abs. 2 der Geschäftsordnung vom 02.11.2026",
    validFrom: "Gilt ab",
    enter: "Regel eintragen",
    entered: "Die Regel ist eingetragen.",
  },
  history: {
    title: "Alle Einträge",
    none: "Zu diesem Punkt ist nichts eingetragen. Es gilt die vorsichtige Vorgabe: {{value}}.",
    from: "Gilt ab",
    value: "Regel",
    entered: "Eingetragen",
    enteredBy: "am {{date}} von {{name}}",
    enteredOn: "am {{date}}",
    state: "Stand",
    action: "Handlung",
    withdraw: "Zurücknehmen",
    states: {
      applies: "gilt heute",
      later: "gilt später",
      replaced: "durch eine andere ersetzt",
      withdrawn: "zurückgenommen",
    },
  },
  withdraw: {
    title: "Eintrag zurücknehmen?",
    text: "„{{point}}“ nach {{source}}: Der Eintrag gilt dann nicht mehr, bleibt aber lesbar. Nehmen Sie nur zurück, was falsch eingetragen wurde. Eine Änderung tragen Sie als neue Regel mit ihrem Datum ein.",
    confirm: "Eintrag zurücknehmen",
  },
  law: {
    title: "Was das Gesetz sagt",
    explain:
      "Mehrheiten und andere Regeln nach dem Recht des Landes, wie dieses Programm sie anwendet. Es gilt die Fassung am Tag der Sitzung. Das ist eine Lesart, keine Rechtsberatung.",
    none: "Für dieses Land ist keine Mehrheitsregel hinterlegt. Abstimmungen werden dort nicht eröffnet.",
    table: "Mehrheiten",
    seats: "Verteilung der Ausschusssitze",
    matter: "Entscheidung",
    majority: "Mehrheit",
    method: "Verfahren",
    norm: "Norm",
    validity: "Geltung",
    since: "seit {{from}}",
    between: "{{from}} bis {{to}}",
    coming: "ab {{from}}",
    evidence: "Wie sicher?",
    evidences: {
      wording: "Wortlaut gelesen",
      secondary: "nur aus zweiter Quelle",
      unchecked: "nicht nachgeprüft",
      open: "vom Gesetz offengelassen",
    },
    methods: {
      DHONDT: "d’Hondt",
      SAINTE_LAGUE: "Sainte-Laguë/Schepers",
      HARE_NIEMEYER: "Hare/Niemeyer",
    },
    matters: {
      resolution: "Beschluss",
      bylaw: "Hauptsatzung",
      urgentAgendaExtension: "Erweiterung der Tagesordnung in dringenden Fällen",
      committeeProcedure: "Abweichendes Verfahren der Ausschussbesetzung",
      videoBylaw: "Satzung über Teilnahme per Video",
      publicVideoBylaw: "Satzung über Zuschauen per Video",
      emergencyResolution: "Feststellung der Notlage",
      secretVoteDecision: "Entscheidung für geheime Abstimmung",
      councilChairRecall: "Abberufung des Ratsvorsitzes",
      committeeChairRecall: "Abberufung eines Ausschussvorsitzes",
      mayorRemoval: "Einleitung der Abwahl der Hauptverwaltungsbeamtin oder des Hauptverwaltungsbeamten",
      timeOfficerRemoval: "Abwahl einer Beamtin oder eines Beamten auf Zeit",
      secrecyMatter: "Beschluss über eine geheim zu haltende Angelegenheit",
    },
  },
} as const;
