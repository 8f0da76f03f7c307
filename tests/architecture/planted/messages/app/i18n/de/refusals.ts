export const refusals = { "not-entitled": "Sie sind nicht stimmberechtigt.", "never-said": "Das sagt keine Regel." };
