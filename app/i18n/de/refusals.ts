/** What bad input and refused deeds are called; one sentence each, with the next step where there is one. */
export const refusals = {
  required: "Bitte füllen Sie dieses Feld aus.",
  invalid: "Diese Angabe ist so nicht möglich.",
  "too-short": "Bitte mindestens {{value}} Zeichen eingeben.",
  "too-long": "Bitte höchstens {{value}} Zeichen eingeben.",
  "too-small": "Der Wert muss mindestens {{value}} sein.",
  "too-big": "Der Wert darf höchstens {{value}} sein.",
  "not-an-email": "Das ist keine E-Mail-Adresse.",
  "not-a-choice": "Bitte wählen Sie einen der angebotenen Werte.",
  "not-a-date": "Bitte geben Sie ein Datum ein, zum Beispiel 05.07.2027.",
  "not-allowed": "Dafür fehlt Ihnen das Recht.",
  "changed-meanwhile":
    "Jemand anderes hat inzwischen gespeichert. Ihre Eingaben stehen noch hier; bitte laden Sie die Seite neu und vergleichen Sie.",
  "guard-reason-missing":
    "In Dokumenten wurde etwas gefunden, oder sie sind noch nicht geprüft. Sehen Sie sich die Fundstellen an und nennen Sie einen Grund mit mindestens zehn Zeichen. Von der Tagesordnung aus öffnen Sie dazu die Vorlage und veröffentlichen sie dort.",
  "redact-nothing":
    "Davon steht nichts in diesem Dokument. Bitte markieren Sie eine Stelle oder prüfen Sie die Schreibweise.",
  "redact-still-there":
    "Der Text steht noch an anderen Stellen. Es wurde nichts gespeichert; bitte nehmen Sie ihn unter „Wörter im ganzen Dokument“ auf.",
  "redact-not-possible":
    "Dieses Dokument lässt sich hier nicht unkenntlich machen: Es ist kein lesbares PDF, geschützt oder zu groß. Bitte ändern Sie das Original und laden Sie es neu hoch.",
  "file-empty": "Diese Datei ist leer.",
  "file-kind-not-allowed":
    "Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Bilder und Office-Dokumente ohne Makros.",
  "file-too-large": "Diese Datei ist zu groß. PDF dürfen höchstens 200 MB haben, Bilder 25 MB, Office-Dokumente 50 MB.",
  "file-infected": "In dieser Datei wurde ein Virus gefunden. Sie wurde nicht gespeichert.",
  "scan-too-large":
    "Diese Datei ist größer, als der Virenscanner prüfen kann. Sie wurde nicht gespeichert; bitte wenden Sie sich an Ihre IT.",
  "scan-unreachable":
    "Der Virenscanner antwortet nicht. Zur Sicherheit wurde die Datei nicht gespeichert; bitte versuchen Sie es später noch einmal.",
  "store-full":
    "Auf dem Server ist kein Platz mehr. Die Datei wurde nicht gespeichert; bitte wenden Sie sich an Ihre IT.",
  "store-unreachable":
    "Der Speicher für Dokumente antwortet nicht. Die Datei wurde nicht gespeichert; bitte versuchen Sie es später noch einmal.",
  "upload-too-large": "Die Sendung ist zu groß. Bitte senden Sie die Dateien einzeln.",
  "upload-broken": "Die Übertragung ist abgebrochen. Bitte senden Sie das Formular noch einmal.",
  "upload-expired": "Die zuvor gesendete Datei wird nicht mehr vorgehalten. Bitte wählen Sie sie noch einmal aus.",
  "wrong-sign-in": "E-Mail-Adresse oder Passwort stimmt nicht.",
  "too-many-attempts": "Zu viele Versuche. Bitte warten Sie noch {{value}} Min. und versuchen Sie es dann wieder.",
  "not-a-code": "Der Code besteht aus sechs Ziffern.",
  "wrong-code": "Der Code stimmt nicht. Bitte nehmen Sie den, den die App jetzt zeigt.",
  "code-used": "Dieser Code wurde schon benutzt. Bitte warten Sie, bis die App den nächsten zeigt.",
  "wrong-recovery-code": "Dieser Wiederherstellungscode gilt nicht oder wurde schon benutzt.",
  "sign-in-over": "Die Anmeldung ist abgelaufen. Bitte melden Sie sich von vorn an.",
  "wrong-password": "Das Passwort stimmt nicht.",
  "password-too-short": "Bitte mindestens 12 Zeichen; ein kurzer Satz ist gut.",
  "password-too-long": "Bitte höchstens 256 Zeichen.",
  "password-common": "Dieses Passwort wird zu oft benutzt und zuerst geraten. Bitte wählen Sie ein anderes.",
  "password-own-name":
    "Namen von Ihnen oder Ihrer Stadt werden zuerst geraten. Bitte nehmen Sie etwas dazu, das nur Sie kennen.",
  "passwords-differ": "Die beiden neuen Passwörter sind nicht gleich.",
  "bylaw-for-whole-body":
    "Die Hauptsatzung gilt für alle Gremien. Bitte wählen Sie „für alle Gremien“ oder die Geschäftsordnung.",
  "rule-withdrawn": "Dieser Eintrag ist schon zurückgenommen.",
  "names-not-called": "Bei dieser Abstimmung werden keine Namen aufgerufen.",
  "not-on-the-list":
    "Diese Person steht nicht auf der Liste der Abstimmung. Wer später gekommen ist, muss zuerst zugelassen werden.",
  "abstention-forbidden": "Enthaltungen sind nach dem Recht dieses Landes nicht zulässig.",
  "answer-given-meanwhile":
    "Für diesen Namen wurde inzwischen auf einem anderen Gerät eine Antwort notiert. Bitte sehen Sie noch einmal hin.",
  "names-not-all-called":
    "Es sind noch nicht alle Namen aufgerufen. Bitte rufen Sie sie auf oder notieren Sie „Keine Antwort“.",
  "secret-vote-first":
    "Verlangt ist eine geheime Abstimmung; sie geht hier vor. Bitte wählen Sie „Geheim“ oder nehmen Sie den Haken weg.",
  "roll-call-first":
    "Verlangt ist eine namentliche Abstimmung; sie geht hier vor. Bitte wählen Sie „Namentlich“ oder nehmen Sie den Haken weg.",
  "precedence-not-known":
    "Ob die geheime oder die namentliche Abstimmung vorgeht, ist für dieses Land nicht hinterlegt. Bitte lassen Sie das Gremium entscheiden und nur den einen Haken stehen.",
  "breach-not-announced": "Das geht erst, wenn das Ergebnis verkündet ist.",
  "breach-not-for-elections": "Bei Wahlen gibt es kein Mitwirkungsverbot{{norm_exclusion}}.",
  "breach-not-for-bylaws": "Bei Satzungen und anderen Rechtsnormen gibt es kein Mitwirkungsverbot{{norm_exclusion}}.",
  "breach-did-not-take-part":
    "Dieses Mitglied war bei der Abstimmung nicht stimmberechtigt. Bitte wählen Sie ein anderes.",
  "breach-was-not-barred": "Dieses Mitglied war bei der Abstimmung nicht ausgeschlossen. Bitte wählen Sie ein anderes.",
  "breach-noted":
    "Zu diesem Mitglied ist bei dieser Abstimmung schon etwas nachgetragen. Einträge bleiben, wie sie sind.",
  "poll-not-open": "Die Abstimmung läuft nicht.",
  "poll-already-open": "Die Abstimmung läuft schon.",
  "poll-not-closed": "Die Abstimmung ist noch nicht geschlossen.",
  "poll-closed": "Die Abstimmung ist schon geschlossen.",
  "poll-not-announced":
    "Zu diesem Punkt wartet noch ein Ergebnis auf seine Verkündung. Bitte verkünden oder verwerfen Sie es zuerst.",
  "poll-already-announced": "Das Ergebnis ist schon verkündet und kann nicht mehr geändert werden.",
  "poll-published": "Das Ergebnis ist schon verkündet und kann nicht mehr geändert werden.",
  "poll-cancelled": "Diese Abstimmung wurde abgebrochen.",
  "stays-on-paper":
    "Gewählt wird auf Stimmzetteln oder durch Handzeichen, nicht auf Geräten. Bitte geben Sie die ausgezählten Stimmen ein.",
  "own-vote-secret": "Bei geheimen Abstimmungen und Wahlen darf niemand festhalten, wie jemand gestimmt hat.",
  "own-vote-not-entitled": "Sie waren bei dieser Abstimmung nicht stimmberechtigt.",
  "own-vote-none": "Von Ihnen liegt zu dieser Abstimmung keine Stimme vor.",
  "own-vote-choice-missing": "Bitte wählen Sie, wie Sie gestimmt haben.",
  "own-vote-not-counted": "So viele Stimmen wurden dafür nicht gezählt. Bitte wenden Sie sich an die Sitzungsleitung.",
  "item-closed": "Der Tagesordnungspunkt ist abgeschlossen; danach wird keine Stimme mehr festgehalten.",
  "stale-epoch": "Die Abstimmung hat sich inzwischen geändert. Bitte sehen Sie noch einmal hin.",
  "meeting-not-running": "Das geht nur, während die Sitzung läuft.",
  "item-not-called": "Dieser Tagesordnungspunkt ist nicht aufgerufen.",
  "another-poll-open": "Es läuft schon eine andere Abstimmung.",
  "nobody-eligible": "Es ist niemand anwesend, der abstimmen darf. Bitte prüfen Sie die Anwesenheit.",
  "numbers-impossible": "Es sind mehr Mitglieder da, als das Gremium hat. Bitte prüfen Sie Anwesenheit und Sitzzahl.",
  "law-not-known": "Für dieses Land und diesen Tag ist keine Mehrheitsregel hinterlegt.",
  "no-result-to-announce": "Es gibt noch kein Ergebnis, das verkündet werden kann.",
  "announcement-needs-reason": "Wer anders verkündet, als gezählt wurde, muss das begründen.",
  "hand-count-missing": "Bitte geben Sie das ausgezählte Ergebnis ein.",
  "hand-count-not-chosen": "Bitte wechseln Sie zuerst auf Handzeichen.",
  "hand-count-too-many": "Das sind mehr Stimmen, als Stimmberechtigte da sind. Bitte zählen Sie nach.",
  "not-a-time": "Bitte geben Sie eine Uhrzeit ein, zum Beispiel 18:00.",
  "time-does-not-exist":
    "Diese Uhrzeit gibt es an dem Tag nicht: In der Nacht wird die Uhr auf Sommerzeit vorgestellt. Bitte wählen Sie eine andere.",
  "ends-before-it-starts": "Das Ende muss nach dem Beginn liegen.",
  "meeting-not-scheduled": "Die Sitzung ist noch ein Entwurf. Bitte halten Sie zuerst den Termin fest.",
  "meeting-already-scheduled": "Der Termin dieser Sitzung steht schon fest.",
  "meeting-already-invited": "Zu dieser Sitzung ist schon eingeladen.",
  "meeting-already-running": "Die Sitzung läuft schon.",
  "meeting-closed": "Die Sitzung ist beendet und wird nicht mehr geändert.",
  "meeting-cancelled": "Die Sitzung ist abgesagt und wird nicht mehr geändert.",
  "item-not-found": "Diesen Punkt gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "item-below-itself": "Ein Punkt kann nicht unter sich selbst stehen.",
  "item-already-first": "Der Punkt steht schon an erster Stelle.",
  "item-already-last": "Der Punkt steht schon an letzter Stelle.",
  "agenda-unknown-parent": "Den übergeordneten Punkt gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "agenda-mixed-parts": "Ein Unterpunkt steht im selben Teil wie sein Punkt.",
  "agenda-too-deep": "Eine Tagesordnung hat Punkte und Unterpunkte, tiefer geht es nicht.",
  "agenda-too-long": "Mehr als 200 Punkte passen nicht auf eine Tagesordnung.",
  "never-public": "Dieses Gremium tagt nie öffentlich. Der Punkt muss nichtöffentlich sein.",
  "would-become-public":
    "Der Punkt würde sofort für alle lesbar. Bitte ändern Sie ihn über „Bearbeiten“ und bestätigen Sie das dort.",
  "would-publish-paper": "Die Vorlage würde sofort für alle lesbar. Bitte bestätigen Sie das bei der Vorlage.",
  "agenda-item-stays":
    "Die Nummern sind ausgegeben; dieser Punkt bleibt stehen. In der Sitzung kann er abgesetzt werden.",
  "item-has-sub-items": "Bitte entfernen oder verschieben Sie zuerst die Unterpunkte.",
  "item-has-minutes": "Zu diesem Punkt gibt es schon eine Abstimmung oder einen Abschnitt der Niederschrift.",
  "paper-not-public": "Eine nichtöffentliche Vorlage kann nicht auf einem öffentlichen Punkt stehen.",
  "organization-not-public": "Dieses Gremium ist nicht öffentlich, seine Sitzungen werden nicht veröffentlicht.",
  "no-connection": "Keine Verbindung. Diese Änderung ist nicht gespeichert; bitte versuchen Sie es noch einmal.",
  "paper-not-released": "Die Vorlage ist noch nicht freigegeben.",
  "paper-withdrawn": "Die Vorlage ist zurückgezogen.",
  "paper-concluded": "Die Beratung dieser Vorlage ist abgeschlossen.",
  "poll-still-open": "Zu diesem Punkt läuft noch eine Abstimmung. Bitte schließen oder verwerfen Sie sie zuerst.",
  "another-item-called": "Inzwischen hat jemand anderes einen Punkt aufgerufen. Bitte sehen Sie noch einmal hin.",
  "disruption-needs-video": "Nur wer per Video teilnimmt, kann getrennt sein. Bitte tragen Sie zuerst „Video“ ein.",
  "not-a-substitute": "Diese Person ist in diesem Gremium keine Stellvertretung.",
  "not-a-voting-member": "Vertreten werden kann nur ein Mitglied mit Stimmrecht.",
  "member-already-replaced": "Dieses Mitglied wird schon vertreten. Bitte beenden Sie zuerst die andere Vertretung.",
  "doubt-needs-present-member": "Bezweifeln kann die Beschlussfähigkeit nur, wer anwesend ist und eine Stimme hat.",
  "voter-not-entitled":
    "Diese Person darf bei dieser Abstimmung nicht mitstimmen. Bitte prüfen Sie Anwesenheit, Stimmrecht und Mitwirkungsverbot.",
  "seat-already-votes": "Für diesen Sitz stimmt schon jemand anderes ab.",
  "approval-not-needed": "Dieser Beschluss braucht keine Genehmigung der Aufsichtsbehörde.",
  "approval-recorded": "Die Genehmigung ist schon eingetragen und bleibt, wie sie ist.",
  "day-not-possible":
    "An diesem Tag kann das nicht gewesen sein. Bitte nehmen Sie einen Tag zwischen der Sitzung und heute.",
  "person-not-in-organization": "Diese Person gehört an dem Tag nicht zum Gremium.",
  "attendance-already-present": "Die Person ist schon anwesend.",
  "attendance-not-present": "Die Person ist nicht anwesend.",
  "attendance-overlaps": "Die Zeiten überschneiden sich mit einer anderen Anwesenheit dieser Person.",
  "attendance-ends-before-start": "Das Ende muss nach dem Beginn liegen.",
  "attendance-outside-session": "Anwesend kann jemand nur während der Sitzung sein, und nicht in der Zukunft.",
  "attendance-unknown": "Diese Anwesenheit gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "meeting-not-started": "Die Sitzung hat noch nicht begonnen.",
  "meeting-not-closed": "Bitte schließen Sie zuerst die Sitzung.",
  "meeting-not-published":
    "Die Sitzung selbst ist noch nicht veröffentlicht. Bitte veröffentlichen Sie zuerst die Sitzung.",
  "minutes-incomplete":
    "Die Niederschrift ist noch nicht vollständig. Bitte ergänzen Sie, was bei den Punkten als fehlend genannt ist.",
  "minutes-not-published": "Die Niederschrift ist noch nicht veröffentlicht. Bitte ändern Sie den Text selbst.",
  "minutes-published":
    "Die Niederschrift ist veröffentlicht und bleibt, wie sie ist. Bitte schreiben Sie eine Berichtigung.",
  "minutes-approved": "Die Niederschrift ist genehmigt und bleibt, wie sie ist. Bitte schreiben Sie eine Berichtigung.",
  "decision-type-contradicts": "Diese Beschlussart widerspricht dem verkündeten Ergebnis.",
  "amount-not-possible":
    "Bitte geben Sie einen Betrag ein, zum Beispiel 291.000,00. Höchstens zwei Stellen nach dem Komma.",
  "not-a-budget-year": "Bitte geben Sie ein Haushaltsjahr mit vier Ziffern ein, zum Beispiel 2027.",
  "no-numbering-scheme":
    "Für diese Art gibt es noch keinen Nummernkreis. Bitte wählen Sie eine andere Art oder lassen Sie einen einrichten.",
  "nothing-changed": "Es ist nichts anders als vorher. Eine Berichtigung braucht eine Änderung.",
  "paper-already-released": "Die Vorlage ist schon freigegeben.",
  "paper-not-published": "Die Vorlage ist noch nicht veröffentlicht.",
  "paper-published": "Die Vorlage ist schon veröffentlicht. Sie kann nur noch berichtigt oder zurückgezogen werden.",
  "paper-on-public-item":
    "Die Vorlage steht auf einem öffentlichen Tagesordnungspunkt. Bitte verschieben Sie zuerst den Punkt.",
  "step-on-agenda":
    "Diese Beratung steht schon auf einer Tagesordnung. Bitte nehmen Sie die Vorlage dort zuerst herunter.",
  "cannot-consult":
    "Hier wird nicht über Vorlagen beraten. Bitte wählen Sie den Rat, einen Ausschuss oder einen Beirat.",
  "cannot-decide": "Ein Beirat entscheidet nicht. Bitte wählen Sie Vorberatung oder Kenntnisnahme.",
  "authoritative-without-decision": "Abschließend entscheiden kann nur, wer eine Entscheidung trifft.",
  "second-authoritative-decision": "Über die Sache ist davor schon abschließend entschieden.",
  "preliminary-after-decision": "Nach der abschließenden Entscheidung gibt es keine Vorberatung mehr.",
  "repeated-step": "Dieses Gremium steht zweimal hintereinander.",
  "earlier-than-step-before": "Diese Sitzung liegt vor einer Sitzung, die ihr in der Beratungsfolge vorangeht.",
  "no-account": "Diese Person hat noch kein Konto.",
  "account-exists": "Diese Person hat schon ein Konto.",
  "email-taken": "Mit dieser E-Mail-Adresse gibt es schon ein Konto.",
  "account-disabled": "Das Konto ist gesperrt.",
  "account-not-disabled": "Das Konto ist nicht gesperrt.",
  "no-second-factor": "Für dieses Konto ist kein zweiter Faktor eingerichtet.",
  "own-account": "Das eigene Konto kann nur jemand anderes aus der Systemverwaltung sperren oder zurücksetzen.",
  "last-administrator":
    "Das ist die letzte Person der Systemverwaltung. Bitte geben Sie die Aufgabe zuerst jemand anderem, der sich anmelden kann.",
  "duty-held": "Die Person hat diese Aufgabe schon.",
  "duty-not-held": "Die Person hat diese Aufgabe nicht.",
  "devices-not-provided":
    "Die Geschäftsordnung sieht hier keine Abstimmung mit Geräten vor. Bitte lassen Sie die Hand heben.",
  "roll-call-not-provided":
    "Eine namentliche Abstimmung ist nur möglich, wenn die Geschäftsordnung sie vorsieht{{norm_rollCall}}. Dort ist keine hinterlegt.",
  "secret-not-provided":
    "Eine geheime Abstimmung ist nur möglich, wenn die Geschäftsordnung sie vorsieht{{norm_secretVote}}. Dort ist keine hinterlegt.",
  "secret-never": "In diesem Land wird immer offen abgestimmt{{norm_secretVote}}.",
  "secret-only-on-paper":
    "Geheim wird hier schriftlich abgestimmt{{norm_secretCasting}}. Bitte wählen Sie „auf Stimmzetteln“ und tragen Sie die Summen ein.",
  "member-by-video":
    "In dieser Sitzung nimmt oder nahm ein Mitglied per Video teil. Bis zu ihrem Ende ist nichts Geheimes zulässig{{norm_videoBar}}. Bitte vertagen Sie den Punkt.",
  "secrecy-matter-by-video":
    "In dieser Sitzung nimmt oder nahm ein Mitglied per Video teil. Bis zu ihrem Ende darf eine geheim zu haltende Angelegenheit nicht behandelt werden{{norm_videoBar}}. Bitte vertagen Sie den Punkt.",
  "election-candidate-unknown":
    "Eine der gewählten Personen gehört dem Gremium an diesem Tag nicht an. Bitte tragen Sie ihren Namen in das Textfeld ein.",
  "election-needs-names":
    "Gewählt werden Personen, nicht Ja und Nein{{norm_election}}. Bitte öffnen Sie eine Wahl mit Namen.",
  "election-too-many-names": "Auf einen Stimmzettel passen höchstens 20 Namen.",
  "election-name-twice": "Ein Name steht zweimal da. Bitte unterscheiden Sie die Personen, zum Beispiel durch den Ort.",
  "election-hands-one-name":
    "Durch Handzeichen kann nur gewählt werden, wenn eine einzige Person zur Wahl steht{{norm_openElection}}. Bitte wählen Sie auf Stimmzetteln.",
  "election-hands-objection":
    "Durch Handzeichen wird nur gewählt, wenn niemand widerspricht{{norm_openElection}}. Bitte fragen Sie und bestätigen Sie es, oder wählen Sie auf Stimmzetteln.",
  "election-secret-in-writing": "Geheim wird auf Stimmzetteln gewählt, nicht durch Handzeichen{{norm_election}}.",
  "secret-not-known":
    "Wann in diesem Land geheim abgestimmt wird, ist hier nicht hinterlegt. Bitte stimmen Sie offen ab, oder lassen Sie eintragen, was Ihre Geschäftsordnung dazu sagt.",
  "secret-system-not-admitted":
    "Geheim auf Geräten darf in diesem Land nur mit einem zugelassenen System abgestimmt werden{{norm_secretCasting}}. Dieses ist nicht zugelassen. Bitte wählen Sie „auf Stimmzetteln“.",
  "secret-by-post":
    "Ein Mitglied nimmt per Video teil. In diesem Land wird dann nach der Sitzung per Brief geheim abgestimmt{{norm_secretCasting}}. Das geht hier nicht. Bitte führen Sie die Briefabstimmung auf Papier durch.",
  "election-by-post":
    "Ein Mitglied nimmt per Video teil. In diesem Land wird dann nach der Sitzung per Brief gewählt{{norm_secretCasting}}. Das geht hier nicht. Bitte führen Sie die Briefwahl auf Papier durch.",
  "video-bar-not-known":
    "Ein Mitglied nimmt oder nahm per Video teil. Ob dann geheim abgestimmt oder gewählt werden darf, ist für dieses Land nicht hinterlegt. Bitte vertagen Sie den Punkt, oder fragen Sie die Kommunalaufsicht.",
  "election-too-many-votes": "Das sind mehr Zettel, als Stimmberechtigte da sind. Bitte zählen Sie nach.",
  "election-to-repeat": "Die Hälfte oder mehr der Zettel ist ungültig. Bitte lassen Sie den Wahlgang wiederholen.",
  "election-not-known":
    "Was nach diesem Ergebnis folgt, ist für dieses Land nicht hinterlegt. Bitte brechen Sie die Wahl hier ab und führen Sie sie auf Papier zu Ende.",
  "election-other-slip": "Der Stimmzettel hat sich inzwischen geändert. Bitte laden Sie die Seite neu.",
  "election-no-second-ballot": "Für diese Wahl steht kein zweiter Wahlgang an.",
  "election-new-names":
    "Neue Namen im zweiten Wahlgang sieht die Geschäftsordnung nicht vor; das Gesetz sagt dazu nichts{{norm_secondBallotNames}}. Bitte lassen Sie das Feld leer.",
  "election-run-off-names": "In die Stichwahl kommen genau die zwei mit den meisten Stimmen.",
  "election-no-lot": "Bei dieser Wahl entscheidet kein Los.",
  "election-not-in-lot": "Das Los wird nur unter denen mit den meisten Stimmen gezogen.",
  "election-second-ballot-first": "Niemand hat die nötige Mehrheit. Bitte eröffnen Sie den zweiten Wahlgang.",
  "election-lot-first": "Es herrscht Stimmengleichheit. Bitte tragen Sie zuerst das Los ein.",
  "second-session-not-known":
    "Für dieses Land ist nicht hinterlegt, ob bei einer zweiten Sitzung weniger Anwesende genügen. Bitte prüfen Sie das Gesetz; der Vermerk ist hier nicht möglich.",
  "second-session-none": "Nach dem Recht dieses Landes genügen auch bei einer zweiten Sitzung nicht weniger Anwesende.",
  "motion-not-found": "Diesen Antrag gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "motion-not-pending": "Über diesen Antrag ist schon entschieden, oder er ist erledigt oder zurückgezogen.",
  "motion-mover-unknown":
    "Diese Person oder dieses Gremium kann hier keinen Antrag stellen. Bitte wählen Sie aus der Liste oder tragen Sie den Namen ein.",
  "mover-needed": "Bitte wählen Sie oben aus, wer den Antrag stellt, oder tragen Sie hier einen Namen ein.",
  "mover-twice": "Oben ist schon jemand gewählt. Bitte leeren Sie dieses Feld oder wählen Sie oben „Jemand anderes“.",
  "wording-not-amended":
    "Zu diesem Antrag ist kein Änderungsantrag angenommen; über ihn wird abgestimmt, wie er gestellt ist.",
  "wording-not-confirmed":
    "Ein Änderungsantrag ist angenommen. Bitte bestätigen Sie zuerst den Wortlaut, über den abgestimmt wird.",
  "motion-not-moot": "Dieser Antrag ist nicht erledigt.",
  "motion-order-other": "Inzwischen haben sich die Anträge geändert. Bitte laden Sie die Seite neu.",
  "motion-too-many": "Zu einem Punkt können höchstens 100 Anträge eingetragen werden.",
  "only-election-has-names": "Namen stehen nur bei einer Wahl zur Auswahl.",
  "secret-key-lost":
    "Der Schlüssel der Urne ist verloren; niemand kann die Umschläge öffnen. Die Abstimmung muss wiederholt werden.",
  "speaker-not-entitled":
    "Sie können in dieser Sitzung nicht selbst um das Wort bitten. Bitte wenden Sie sich an den Vorsitz.",
  "speaker-excluded":
    "Für diesen Punkt besteht ein Mitwirkungsverbot{{norm_exclusion}}. Das Wort kann hier nicht erteilt werden.",
  "speaker-not-present": "Wer sprechen möchte, muss als anwesend eingetragen sein.",
  "speaker-has-floor": "Sie haben das Wort. Bitte melden Sie sich nach Ihrer Rede noch einmal.",
  "speakers-closed":
    "Die Redeliste zu diesem Punkt ist geschlossen. Möglich sind nur noch Fragen und Meldungen zur Geschäftsordnung.",
  "guest-public-only":
    "Einwohnerinnen und Einwohner fragen nur im öffentlichen Teil der Sitzung{{norm_residentsQuestions}}. Bitte wählen Sie eine andere Rolle.",
  "speaker-not-waiting": "Diese Wortmeldung steht nicht mehr auf der Liste. Bitte sehen Sie noch einmal hin.",
  "speaker-not-speaking": "Diese Person hat das Wort nicht. Bitte sehen Sie noch einmal hin.",
  "another-speaker": "Inzwischen hat jemand anderes das Wort. Bitte sehen Sie noch einmal hin.",
  "points-of-order-first": "Meldungen zur Geschäftsordnung stehen immer zuerst, dann Fragen, dann Wortmeldungen.",
  "key-used": "Diese Meldung ließ sich nicht speichern. Bitte laden Sie die Seite neu und melden Sie sich noch einmal.",
  "colour-unreadable":
    "Diese Farbe ist nicht lesbar angegeben. Schreiben Sie sechs Stellen aus Ziffern und den Buchstaben a bis f, zum Beispiel #1a3b73.",
  "colour-too-light":
    "Diese Farbe ist zu hell: Schrift in ihr wäre auf weißem Papier schlecht zu lesen. Nehmen Sie einen dunkleren Ton.",
  "arms-too-large": "Das Wappen ist größer als 512 KB. Verkleinern Sie das Bild und laden Sie es noch einmal hoch.",
  "arms-no-png": "Das ist kein lesbares PNG-Bild. Speichern Sie das Wappen als PNG und laden Sie es noch einmal hoch.",
  "arms-wrong-size": "Das Wappen muss zwischen 60 und 2000 Punkte breit und hoch sein.",
  "mark-id-taken": "Diese Anmerkung konnte so nicht gespeichert werden. Bitte setzen Sie sie noch einmal.",
  "mark-file-closed": "Das Dokument ist nicht mehr offen oder hat eine neue Fassung. Bitte laden Sie die Seite neu.",
  "mark-words-missing": "Bitte geben Sie Wörter ein, die genau einmal auf dieser Seite stehen.",
  "mark-unknown": "Diese Anmerkung gibt es nicht mehr.",
  "mark-forgotten": "Diese Anmerkung ist vor langer Zeit gelöscht worden und lässt sich nicht zurückholen.",
  "mark-not-a-member": "Teilen können Sie nur mit Gremien, Fraktionen und Gruppen, in denen Sie selbst sitzen.",
  "too-many-marks": "Mehr Anmerkungen passen hier nicht. Bitte löschen Sie welche, die Sie nicht mehr brauchen.",
  "marks-too-large": "Ihre Anmerkungen brauchen zu viel Platz. Bitte löschen Sie zum Beispiel alte Zeichnungen.",
  "drawing-too-large": "Diese Zeichnung hat zu viele Punkte. Bitte zeichnen Sie sie in mehreren Teilen.",
} as const;
