/** By-law and rules of procedure: what applies, entering a rule, and what the Land's law says. */
export const procedure = {
  title: "Rules of the bodies",
  explain:
    "What by-law and rules of procedure say on points that the law leaves to the municipality. Every vote follows the rule that applies on the day of the meeting.",
  print: "Print",
  toLaw: "What the law says",
  of: "Body",
  forAll: "All bodies without a rule of their own",
  show: "Show",
  table: "Rules that apply",
  point: "Point",
  applies: "Applies today",
  source: "Source",
  since: "Since",
  notEntered: "not entered, careful default",
  noneEntered: "No rule has been entered yet. Until then the careful defaults apply everywhere.",
  change: "Enter a rule",
  changeOf: "Enter a rule: {{point}}",
  own: "the body’s own rule",
  layer: { bylaw: "By-law", rulesOfProcedure: "Rules of procedure" },
  seconds_one: "{{count}} second",
  seconds_other: "{{count}} seconds",
  noLimit: "no limit",
  value: {
    allowed: "allowed",
    forbidden: "not allowed",
    provided: "provided for",
    "not-provided": "not provided for",
    paper: "on ballot papers",
    devices: "encrypted on devices",
    "secret-first": "the secret vote goes first",
    "roll-call-first": "the roll call goes first",
    never: "not at all",
    untilMinutesApproved: "until the minutes are approved",
    always: "for good",
    statutory: "number of members set by law",
    seated: "filled seats",
    same: "the same names only",
    "new-allowed": "new names too",
    arrival: "in the order of requests",
    "factions-in-turn": "factions in turn",
    none: "none",
    "non-public": "for non-public documents",
  },
  points: {
    deviceVoting: {
      name: "Voting on devices",
      explain:
        "Whether open votes and roll calls may be held on the members’ devices; the law does not forbid it for open votes{{norm_resolution}}.",
    },
    changeOfVote: {
      name: "Changing the vote",
      explain: "Whether members may change their vote until the chair closes; the law is silent.",
    },
    rollCall: {
      name: "Roll call",
      explain:
        "Other kinds than the open vote exist only where the rules of procedure provide for them{{norm_rollCall}}.",
    },
    secretVote: {
      name: "Secret vote",
      explain:
        "Other kinds than the open vote exist only where the rules of procedure provide for them{{norm_secretVote}}.",
    },
    secretCasting: {
      name: "Form of the secret vote",
      explain:
        "Whether secret votes are cast on ballot papers or encrypted on devices. Elections demand writing{{norm_secretCasting}}; they stay on paper.",
    },
    kindPrecedence: {
      name: "Precedence of kinds",
      explain:
        "Which request goes first when both a secret vote and a roll call are asked for; the law leaves it to the rules of procedure{{norm_kindPrecedence}}.",
    },
    keepOpenVotes: {
      name: "Names in open votes",
      explain:
        "How long it is kept who voted how. A show of hands leaves no list; therefore the default is: not at all{{norm_ownVoteInMinutes}}.",
    },
    keepRollCalls: {
      name: "Names in roll calls",
      explain: "How long it is kept who voted how. Roll calls belong in the minutes{{norm_ownVoteInMinutes}}.",
    },
    quorumBase: {
      name: "Base of the quorum",
      explain:
        "What “majority of the members” means for the quorum; where the law leaves it open{{norm_quorumBase}}, the number set by law is stricter.",
    },
    secondBallotNames: {
      name: "Names in the second ballot",
      explain:
        "Whether new names may be proposed for the second ballot; the law says nothing about it{{norm_secondBallotNames}}.",
    },
    speakingOrder: {
      name: "Order of speakers",
      explain: "Who speaks next; the rules of procedure say so.",
    },
    speechSeconds: {
      name: "Time for one speech",
      explain: "In seconds; 0 means no limit. The rules of procedure say so.",
    },
    factionSeconds: {
      name: "Time of a faction for an item",
      explain: "In seconds; 0 means no limit. The rules of procedure say so.",
    },
    countdownSeconds: {
      name: "Duration of a vote",
      explain:
        "Seconds that a vote on devices with countdown stays open; 0 means that the chair closes by hand. The law is silent.",
    },
    personalCopies: {
      name: "Personal copies",
      explain:
        "Whether members get non-public PDF documents with their own name on every page. This discourages passing them on, it does not prevent it. The rules of procedure say so.",
    },
  },
  form: {
    title: "New rule",
    value: "What applies?",
    valueSeconds: "Seconds",
    layer: "Where does it stand?",
    organization: "For whom does it apply?",
    organizationHint: "The by-law always applies to all bodies.",
    forAll: "for all bodies",
    source: "Source",
    sourceHint: "For example: § 14 Abs. 2 of the rules of procedure of 02/11/2026",
    validFrom: "Applies from",
    enter: "Enter the rule",
    entered: "The rule has been entered.",
  },
  history: {
    title: "All entries",
    none: "Nothing has been entered for this point. The careful default applies: {{value}}.",
    from: "Applies from",
    value: "Rule",
    entered: "Entered",
    enteredBy: "on {{date}} by {{name}}",
    enteredOn: "on {{date}}",
    state: "State",
    action: "Action",
    withdraw: "Withdraw",
    states: {
      applies: "applies today",
      later: "applies later",
      replaced: "replaced by another one",
      withdrawn: "withdrawn",
    },
  },
  withdraw: {
    title: "Withdraw the entry?",
    text: "“{{point}}” after {{source}}: the entry will not apply any more but stays readable. Withdraw only what was entered by mistake. A change is entered as a new rule with its date.",
    confirm: "Withdraw the entry",
  },
  law: {
    title: "What the law says",
    explain:
      "Majorities and other rules by the law of the Land as this program applies them. The version on the day of the meeting applies. This is one reading, not legal advice.",
    none: "No majority rule is known for this Land. Votes are not opened there.",
    table: "Majorities",
    seats: "Allocation of committee seats",
    matter: "Decision",
    majority: "Majority",
    method: "Method",
    norm: "Norm",
    validity: "Validity",
    since: "since {{from}}",
    between: "{{from}} to {{to}}",
    coming: "from {{from}}",
    evidence: "How sure?",
    evidences: {
      wording: "wording read",
      secondary: "from a secondary source only",
      unchecked: "not checked",
      open: "left open by the law",
    },
    methods: {
      DHONDT: "d’Hondt",
      SAINTE_LAGUE: "Sainte-Laguë/Schepers",
      HARE_NIEMEYER: "Hare/Niemeyer",
    },
    matters: {
      resolution: "Resolution",
      bylaw: "Main by-law",
      urgentAgendaExtension: "Extending the agenda in urgent cases",
      committeeProcedure: "Other procedure for filling committees",
      videoBylaw: "By-law on taking part by video",
      publicVideoBylaw: "By-law on following by video",
      emergencyResolution: "Stating the emergency",
      secretVoteDecision: "Decision for a secret vote",
      councilChairRecall: "Recall of the council’s chair",
      committeeChairRecall: "Recall of a committee’s chair",
      mayorRemoval: "Opening the removal of the mayor or district administrator",
      timeOfficerRemoval: "Removal of an officer elected for a time",
      secrecyMatter: "Resolution on a matter that has to be kept secret",
    },
  },
} as const;
