import { isTimeZone } from "#app/domain/kernel/wall-clock.ts";
import { isLand, LAENDER } from "#app/domain/law/laender.ts";
import { openAccountSchema } from "#app/features/auth/schema.ts";
import { newPersonSchema } from "#app/features/council/schema.ts";
import type { Question } from "#app/platform/ask.server.ts";
import type { NewInstallation } from "./set-up.server.ts";

const isName = (text: string) => newPersonSchema.shape.givenName.safeParse(text).success;
const A_NAME = "1 bis 100 Zeichen / 1 to 100 characters";

/** What is asked at the set-up of an installation, in this order. */
export const SET_UP_QUESTIONS: readonly Question[] = [
  { variable: "SETUP_TOWN", text: "Name der Stadt oder Gemeinde / name of the town", isGood: isName, wanted: A_NAME },
  { variable: "SETUP_SHORT_NAME", text: "Kurzname / short name", isGood: isName, wanted: A_NAME },
  {
    variable: "SETUP_LAND",
    text: "Land (NI, NW, BW …)",
    isGood: (code) => isLand(code.toUpperCase()),
    wanted: `eines von / one of ${LAENDER.join(", ")}`,
  },
  {
    variable: "SETUP_TIME_ZONE",
    text: "Zeitzone / time zone",
    usual: "Europe/Berlin",
    isGood: isTimeZone,
    wanted: "zum Beispiel / for example Europe/Berlin",
  },
  {
    variable: "SETUP_COUNCIL",
    text: "Name des Rates / name of the council",
    usual: "Rat",
    isGood: isName,
    wanted: A_NAME,
  },
  {
    variable: "SETUP_GIVEN_NAME",
    text: "Systemverwaltung: Vorname / administrator: given name",
    isGood: isName,
    wanted: A_NAME,
  },
  { variable: "SETUP_FAMILY_NAME", text: "Nachname / family name", isGood: isName, wanted: A_NAME },
  {
    variable: "SETUP_EMAIL",
    text: "E-Mail-Adresse zum Anmelden / e-mail address for signing in",
    isGood: (email) => openAccountSchema.safeParse({ email }).success,
    wanted: "eine E-Mail-Adresse / an e-mail address",
  },
];

/** The answers as the set-up takes them. */
export function installationOf(answers: ReadonlyMap<string, string>): NewInstallation {
  const answer = (variable: string) => answers.get(variable) ?? "";
  return {
    body: {
      name: answer("SETUP_TOWN"),
      shortName: answer("SETUP_SHORT_NAME"),
      land: answer("SETUP_LAND").toUpperCase(),
      timeZone: answer("SETUP_TIME_ZONE"),
      councilName: answer("SETUP_COUNCIL"),
    },
    administrator: {
      givenName: answer("SETUP_GIVEN_NAME"),
      familyName: answer("SETUP_FAMILY_NAME"),
      email: answer("SETUP_EMAIL").toLowerCase(),
    },
  };
}
