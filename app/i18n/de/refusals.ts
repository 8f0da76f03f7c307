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
  "file-empty": "Diese Datei ist leer.",
  "file-kind-not-allowed":
    "Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Bilder und Office-Dokumente ohne Makros.",
  "file-too-large": "Diese Datei ist zu groß. PDF dürfen höchstens 100 MB haben, Bilder 25 MB, Office-Dokumente 50 MB.",
  "upload-too-large": "Die Sendung ist zu groß. Bitte senden Sie die Dateien einzeln.",
  "upload-broken": "Die Übertragung ist abgebrochen. Bitte senden Sie das Formular noch einmal.",
  "upload-expired": "Die zuvor gesendete Datei wird nicht mehr vorgehalten. Bitte wählen Sie sie noch einmal aus.",
} as const;
