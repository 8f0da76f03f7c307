import pino, { type Logger } from "pino";
import { env } from "./env.server.ts";
import { OperatorFailure } from "./failure.server.ts";
import { once } from "./once.server.ts";

/** Keys whose values never reach a log line, at the top and one level down. */
const SECRET_KEYS = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "cookie",
  "authorization",
  "name",
  "email",
  "choice",
  "ballot",
  "DATABASE_URL",
];

/**
 * The process's log: one JSON object per line on standard output. Lines carry ids, never names, secrets or ballots;
 * known secret keys are blacked out as a second guard. Silent in tests unless LOG_LEVEL asks for it.
 */
export const log: Logger = once("log", () =>
  pino({
    level: wantedLevel(),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: "[redacted]" },
  }),
);

function wantedLevel(): string {
  try {
    const { LOG_LEVEL, NODE_ENV, DEMO } = env();
    return LOG_LEVEL ?? (NODE_ENV === "test" ? "silent" : DEMO ? "warn" : "info");
  } catch (error) {
    // why: a wrong setting is reported by whoever starts the process; importing the log must not be what fails.
    if (error instanceof OperatorFailure) {
      return "info";
    }
    throw error;
  }
}
