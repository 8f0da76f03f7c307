/** Secret votes: the member's envelope, the receipt, and the page that checks it. */
export const secret = {
  ballot: {
    label: "Ihre geheime Stimme",
    how: "Dieses Gerät versiegelt Ihre Wahl in einem Umschlag, den bis zum Ende der Abstimmung niemand öffnet. Gezählt werden nur die Summen; danach wird der Schlüssel vernichtet.",
    open: "Sie haben noch nicht abgestimmt.",
    sending: "Ihr Umschlag wird übertragen …",
    waiting: "Ihr Umschlag ist noch nicht in der Urne.",
    recorded: "Ihr Umschlag liegt in der Urne.",
    mayChange:
      "Wie Sie gewählt haben, zeigt auch dieses Gerät nicht mehr. Bis zum Schließen können Sie noch einmal wählen; dann gilt nur der neue Umschlag.",
    again: "Noch einmal wählen",
    stays: "Wie Sie gewählt haben, zeigt auch dieses Gerät nicht mehr.",
    notCounted: "Ihr Umschlag ist nicht in der Urne.",
    notReady: "Sie können gleich wählen.",
    noScript:
      "Bleiben die Tasten grau, läuft auf Ihrem Gerät kein JavaScript; ohne das kann es den Umschlag nicht versiegeln. Bitte sagen Sie der Sitzungsleitung Bescheid, sie kann auf Stimmzettel wechseln.",
  },
  paper: {
    write: "Bitte stimmen Sie auf Ihrem Stimmzettel ab.",
    change: "Auf Stimmzettel wechseln …",
    changeAsk:
      "Die Umschläge werden ungeöffnet vernichtet. Alle stimmen auf Stimmzetteln ab, und Sie geben die Summen ein. Es bleibt dieselbe Abstimmung.",
    changeNow: "Auf Stimmzettel wechseln",
    backAsk:
      "Alle stimmen auf ihren Geräten neu ab. Schon ausgefüllte Stimmzettel zählen nicht; bitte lassen Sie sie ungelesen vernichten. Es bleibt dieselbe Abstimmung.",
  },
  lost: {
    title: "Diese Abstimmung kann nicht ausgezählt werden",
    text: "Der Schlüssel der Urne ist verloren; niemand kann die Umschläge öffnen. Bitte wiederholen Sie die Abstimmung.",
  },
  receipt: {
    title: "Ihr Beleg",
    explain:
      "Mit diesem Code sehen Sie nach, dass Ihr Umschlag mitgezählt wurde. Er sagt nicht, wie Sie gestimmt haben.",
    check: "Beleg prüfen",
    signature: "Unterschrift des Servers",
  },
  counted: {
    title: "Gezählte Umschläge",
    link: "Liste der gezählten Umschläge",
    intro:
      "Hier steht, welche Umschläge bei einer geheimen Abstimmung gezählt wurden. Wer wie gestimmt hat, steht nirgends.",
    how: "So wurde geheim abgestimmt",
    sealed:
      "Jedes Mitglied hat seine Wahl auf dem eigenen Gerät in einem Umschlag versiegelt. Niemand konnte ihn öffnen, solange die Abstimmung lief.",
    opened:
      "Am Ende wurden alle Umschläge auf einmal geöffnet. Gespeichert wurden nur die Summen; danach wurden Umschläge und Schlüssel vernichtet.",
    receipt:
      "Jedes Mitglied hat einen Beleg mit einem Code. Der Code gehört zum Umschlag, er verrät keine Stimme. Welcher Code zu wem gehört, ist nach der Auszählung nirgends gespeichert.",
    list: "Die Liste unten nennt die Codes aller gezählten Umschläge, nach Zeichen sortiert. Es sind so viele Codes wie Stimmen. Steht der eigene Code darin, wurde der Umschlag mitgezählt.",
    envelopes: "Gezählte Umschläge",
    codes: "Codes der gezählten Umschläge",
    rootText:
      "Die Prüfsumme folgt aus der ganzen Liste. Wäre nur ein Code anders, wäre sie eine andere. Sie steht auch im Protokoll der Sitzung, das nicht unbemerkt geändert werden kann.",
    check: "Einen Beleg prüfen",
    print: "Liste drucken",
  },
  page: {
    title: "Beleg prüfen",
    intro:
      "Hier sehen Sie, ob Ihr Umschlag in der Urne lag und mitgezählt wurde. Wie Sie gestimmt haben, weiß niemand mehr.",
    code: "Code auf Ihrem Beleg",
    codeHint: "16 Zeichen, zum Beispiel 7XKD-20RM-4TQ9-PC3A. Groß oder klein ist gleich.",
    submit: "Prüfen",
    yours: "Belege auf diesem Gerät",
    print: "Beleg drucken",
    inBox: "Ihr Umschlag liegt in der Urne",
    inBoxText: "Die Abstimmung läuft noch: {{question}}",
    counted: "Ihr Umschlag lag in der Urne und wurde mitgezählt",
    countedText: "Abstimmung: {{question}}",
    repeated: "Dieser Umschlag gehört zu einer Runde, die wiederholt wurde",
    repeatedText:
      "Es zählt nur die letzte Runde. Bitte prüfen Sie den Beleg, den Sie danach bekommen haben: {{question}}",
    unknown: "Dieser Umschlag liegt in keiner Urne dieser Sitzung",
    unknownText:
      "Haben Sie Ihre Stimme geändert, gilt nur der letzte Beleg. Wurde die Abstimmung abgebrochen oder auf Stimmzettel gewechselt, zählt kein Umschlag. Sonst zeigen Sie Ihren Beleg bitte der Sitzungsleitung.",
    unreadable: "Das ist kein vollständiger Code",
    unreadableText: "Ein Code hat 16 Zeichen. Bitte sehen Sie noch einmal auf Ihren Beleg.",
    boxes: "Urnen dieser Sitzung",
    none: "In dieser Sitzung gab es noch keine geheime Abstimmung auf Geräten.",
    running: "Die Abstimmung läuft. {{cast}} von {{entitled}} Umschlägen liegen in der Urne.",
    envelopes_one: "{{count}} Umschlag wurde gezählt; so viele Mitglieder haben abgestimmt.",
    envelopes_other: "{{count}} Umschläge wurden gezählt; so viele Mitglieder haben abgestimmt.",
    cancelled: "Ohne Ergebnis beendet. Die Umschläge wurden ungeöffnet vernichtet.",
    experts: "Zum Nachrechnen",
    expertsText:
      "Die Liste enthält die Fingerabdrücke aller Umschläge, nach Zeichen sortiert. Aus ihr folgt die Prüfsumme der Urne (Merkle-Baum nach RFC 9162 mit SHA-256 über die Codes als Text). Sie steht auch im Protokoll der Sitzung.",
    root: "Prüfsumme der Urne",
    trackers: "Fingerabdrücke der Umschläge",
    key: "Öffentlicher Schlüssel der Belege (Ed25519)",
  },
} as const;
