/** Length of an account number by country, as registered by SWIFT for ISO 13616; countries of SEPA. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
  ...{ GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31 },
  ...{ NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22, TR: 26, UA: 29 },
};

/** Whether characters are an international bank account number: known country, right length, check digits (ISO 13616). */
export function isIban(text: string): boolean {
  const compact = text.replace(/[\s.-]/g, "").toUpperCase();
  if (compact.length !== LENGTHS[compact.slice(0, 2)] || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(compact)) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** How many characters of the country's length to take, without counting what separates them. */
export function ibanLength(country: string): number | null {
  return LENGTHS[country.toUpperCase()] ?? null;
}
