import { compareDates, type LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { BADEN_WUERTTEMBERG } from "./baden-wuerttemberg.ts";
import { LOWER_SAXONY } from "./lower-saxony.ts";
import type { Dated, LandLaw, LawMatters, LawProfile } from "./matters.ts";
import { NORTH_RHINE_WESTPHALIA } from "./north-rhine-westphalia.ts";
import { BAVARIA, HESSE, RHINELAND_PALATINATE, SAARLAND, SAXONY_ANHALT, SCHLESWIG_HOLSTEIN } from "./partly-known.ts";

const KNOWN: readonly LandLaw[] = [
  LOWER_SAXONY,
  NORTH_RHINE_WESTPHALIA,
  BADEN_WUERTTEMBERG,
  BAVARIA,
  SCHLESWIG_HOLSTEIN,
  RHINELAND_PALATINATE,
  SAXONY_ANHALT,
  HESSE,
  SAARLAND,
];

/**
 * The law of a Land on the day of the meeting. A Land or a day about which nothing is known is refused: the town then
 * has to say itself which rules apply, nothing is guessed from a neighbour.
 */
export function profileFor(land: string, date: LocalDate): Verdict<LawProfile, "not-known"> {
  const law = KNOWN.find((known) => known.land === land);
  return law ? profileOf(law, date) : refused("not-known");
}

/** The days on which something in the known law of a Land begins to apply, the earliest first. */
export function listChangeDays(land: string): readonly LocalDate[] {
  const law = KNOWN.find((known) => known.land === land);
  const days = Object.values(law?.rules ?? {}).flatMap((versions) => versions.map(({ validFrom }) => validFrom));
  return [...new Set(days)].sort(compareDates);
}

/** The profile of one Land's data on a day; "not-known" when no rule of it applies yet. */
export function profileOf(law: LandLaw, date: LocalDate): Verdict<LawProfile, "not-known"> {
  const rules = Object.fromEntries(
    Object.entries(law.rules).flatMap(([matter, versions]) => {
      const version = versionOn<unknown>(versions, date);
      return version ? [[matter, version]] : [];
    }),
  ) as LawProfile["rules"];
  if (Object.keys(rules).length === 0) return refused("not-known");
  return accepted({ land: law.land, act: law.act, date, rules });
}

/** One rule with its norm, or "not-known". */
export function ruleOf<Matter extends keyof LawMatters>(
  profile: LawProfile,
  matter: Matter,
): Verdict<Dated<LawMatters[Matter]>, "not-known"> {
  const rule = profile.rules[matter] as Dated<LawMatters[Matter]> | undefined;
  return rule ? accepted(rule) : refused("not-known");
}

function versionOn<T>(versions: readonly Dated<T>[], date: LocalDate): Dated<T> | undefined {
  return versions
    .filter(({ validFrom }) => compareDates(validFrom, date) <= 0)
    .sort((a, b) => compareDates(b.validFrom, a.validFrom))[0];
}
