/** Secret votes: the member's envelope, the receipt, and the page that checks it. */
export const secret = {
  ballot: {
    label: "Your secret vote",
    how: "This device seals your choice in an envelope that nobody opens until the vote is over. Only totals are counted; after that the key is destroyed.",
    open: "You have not voted yet.",
    sending: "Your envelope is being sent …",
    waiting: "Your envelope is not in the box yet.",
    recorded: "Your envelope is in the box.",
    mayChange:
      "How you chose, not even this device shows any more. Until the vote is closed you can choose again; then only the new envelope counts.",
    again: "Choose again",
    stays: "How you chose, not even this device shows any more.",
    notCounted: "Your envelope is not in the box.",
    notReady: "You can choose in a moment.",
    noScript:
      "If the buttons stay grey, JavaScript does not run on your device, and without it the envelope cannot be sealed. Please tell the chair, who can switch to paper ballots.",
  },
  paper: {
    write: "Please vote on your paper ballot.",
    change: "Switch to paper ballots …",
    changeAsk:
      "The envelopes are destroyed unopened. Everybody votes on paper, and you enter the totals. It stays the same vote.",
    changeNow: "Switch to paper ballots",
    backAsk:
      "Everybody votes anew on the devices. Slips that are filled in already do not count; please have them destroyed unread. It remains the same vote.",
  },
  lost: {
    title: "This vote cannot be counted",
    text: "The key of the box is lost; nobody can open the envelopes. Please repeat the vote.",
  },
  receipt: {
    title: "Your receipt",
    explain: "With this code you can see that your envelope was counted. It does not say how you voted.",
    check: "Check a receipt",
    signature: "The server's signature",
  },
  counted: {
    title: "Counted envelopes",
    link: "List of the counted envelopes",
    intro: "This is which envelopes were counted in a secret vote. Who voted how stands nowhere.",
    how: "How the secret vote was held",
    sealed: "Each member sealed the choice in an envelope on the own device. Nobody could open it while the vote ran.",
    opened:
      "At the end all envelopes were opened at once. Only the totals were stored; then envelopes and key were destroyed.",
    receipt:
      "Each member has a receipt with a code. The code belongs to the envelope, it tells no vote. After the count it is stored nowhere which code belongs to whom.",
    list: "The list below names the codes of all counted envelopes, sorted by their characters. There are as many codes as votes. If the own code is among them, the envelope was counted.",
    envelopes: "Counted envelopes",
    codes: "Codes of the counted envelopes",
    rootText:
      "The checksum follows from the whole list. If a single code were different, it would be another one. It also stands in the meeting’s record, which cannot be changed unnoticed.",
    check: "Check a receipt",
    print: "Print the list",
  },
  page: {
    title: "Check a receipt",
    intro: "Here you see whether your envelope was in the box and was counted. How you voted, nobody knows any more.",
    code: "Code on your receipt",
    codeHint: "16 characters, for example 7XKD-20RM-4TQ9-PC3A. Capitals or not is the same.",
    submit: "Check",
    yours: "Receipts on this device",
    print: "Print receipt",
    inBox: "Your envelope is in the box",
    inBoxText: "The vote is still running: {{question}}",
    counted: "Your envelope was in the box and was counted",
    countedText: "Vote: {{question}}",
    repeated: "This envelope belongs to a round that was repeated",
    repeatedText: "Only the last round counts. Please check the receipt that you got after it: {{question}}",
    unknown: "This envelope is in no box of this meeting",
    unknownText:
      "If you changed your vote, only the last receipt counts. If the vote was cancelled or switched to paper, no envelope counts. Otherwise please show your receipt to the chair.",
    unreadable: "This is not a complete code",
    unreadableText: "A code has 16 characters. Please look at your receipt again.",
    boxes: "Boxes of this meeting",
    none: "There has been no secret vote on devices in this meeting yet.",
    running: "The vote is running. {{cast}} of {{entitled}} envelopes are in the box.",
    envelopes_one: "{{count}} envelope was counted; that is how many members voted.",
    envelopes_other: "{{count}} envelopes were counted; that is how many members voted.",
    cancelled: "Ended without a result. The envelopes were destroyed unopened.",
    experts: "To compute it yourself",
    expertsText:
      "The list holds the fingerprints of all envelopes, sorted by their characters. The box's checksum follows from it (Merkle tree by RFC 9162 with SHA-256 over the codes as text). It also stands in the meeting's record.",
    root: "Checksum of the box",
    trackers: "Fingerprints of the envelopes",
    key: "Public key of the receipts (Ed25519)",
  },
} as const;
