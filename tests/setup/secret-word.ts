/** A word that stands in everything which is not public in the tests' town; no citizen may ever read it. */
export const SECRET = "Geheimkanarie";
