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
} as const;
