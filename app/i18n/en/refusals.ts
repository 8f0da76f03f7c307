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
} as const;
