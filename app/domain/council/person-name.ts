/** The parts of a person's name as the register keeps them. */
export type NameParts = { readonly title: string | null; readonly givenName: string; readonly familyName: string };

/** "Dr. Nele Ahlers": title, given name, family name. */
export function personName({ title, givenName, familyName }: NameParts): string {
  return [title, givenName, familyName].filter(Boolean).join(" ");
}

/** "Ahlers, Dr. Nele", for lists by family name. */
export function sortedName({ title, givenName, familyName }: NameParts): string {
  const before = [title, givenName].filter(Boolean).join(" ");
  return before ? `${familyName}, ${before}` : familyName;
}
