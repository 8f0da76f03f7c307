/** What bad input and refused deeds are called; one sentence each, with the next step where there is one. */
export const refusals = {
  required: "Please fill in this field.",
  invalid: "This entry is not possible.",
  "too-short": "Please enter at least {{value}} characters.",
  "too-long": "Please enter at most {{value}} characters.",
  "too-small": "The value must be at least {{value}}.",
  "too-big": "The value must be at most {{value}}.",
  "not-an-email": "This is not an e-mail address.",
  "not-a-choice": "Please choose one of the values offered.",
  "not-a-date": "Please enter a date, for example 05/07/2027.",
  "not-allowed": "You are not allowed to do this.",
  "changed-meanwhile":
    "Somebody else has saved in the meantime. What you typed is still here; please reload the page and compare.",
  "file-empty": "This file is empty.",
  "file-kind-not-allowed":
    "This kind of file is not accepted. PDF, images and office documents without macros are possible.",
  "file-too-large": "This file is too large. PDFs may have at most 100 MB, images 25 MB, office documents 50 MB.",
  "upload-too-large": "Too much was sent at once. Please send the files one by one.",
  "upload-broken": "The transfer was cut off. Please send the form again.",
  "upload-expired": "The file you sent before is no longer kept. Please choose it again.",
} as const;
