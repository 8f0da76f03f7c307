export const refusals = { "not-entitled": "You may not vote.", "never-said": "No rule says so." };
