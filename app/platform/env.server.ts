import { resolve } from "node:path";
import { z } from "zod";
import { OperatorFailure } from "./failure.server.ts";
import { once } from "./once.server.ts";

const flag = z
  .enum(["", "0", "1", "false", "true"])
  .default("")
  .transform((value) => value === "1" || value === "true");

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .optional();

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z
    .string()
    .min(1)
    .default("./data")
    .transform((path) => resolve(path)),
  /** Where the keys of secret votes lie; DATA_DIR/keys where nothing is given. */
  KEY_DIR: z
    .string()
    .min(1)
    .transform((path) => resolve(path))
    .optional(),
  DATABASE_URL: postgresUrl,
  PUBLIC_DATABASE_URL: postgresUrl,
  DEMO: flag,
  SECRET_KEY: z.string().min(32).optional(),
  SECURE_COOKIES: flag.optional(),
  /** An S3-compatible store for documents; without a bucket they lie under DATA_DIR/files. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** 0 where the bucket stands in front of the host's name. */
  S3_PATH_STYLE: flag.optional(),
  /** The virus scanner's daemon: a path of a socket, or a host with a port. */
  CLAMAV_SOCKET: z.string().min(1).optional(),
  CLAMAV_HOST: z.string().min(1).optional(),
  CLAMAV_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).optional(),
});

export type Environment = z.infer<typeof schema>;

/**
 * The settings of this process, read and checked once. DATA_DIR is absolute; an empty variable counts as not given.
 * Throws an OperatorFailure that names the wrong variable and what it takes.
 */
export function env(): Environment {
  return once("env", () => readEnvironment(process.env));
}

/** Checks a set of variables; apart from `env` so that tests can give their own. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) {
    return parsed.data;
  }
  const name = String(parsed.error.issues[0]?.path[0]);
  const wanted = WANTED[name] ?? { de: "einen gültigen Wert", en: "a valid value" };
  throw new OperatorFailure(
    `Die Einstellung ${name} ist ungültig, sie braucht ${wanted.de}. / The setting ${name} is invalid, it takes ${wanted.en}.`,
  );
}

const WANTED: Record<string, { de: string; en: string }> = {
  NODE_ENV: { de: "development, production oder test", en: "development, production or test" },
  PORT: { de: "eine Zahl von 0 bis 65535", en: "a number from 0 to 65535" },
  DATABASE_URL: { de: "eine Adresse wie postgresql://…", en: "an address like postgresql://…" },
  PUBLIC_DATABASE_URL: { de: "eine Adresse wie postgresql://…", en: "an address like postgresql://…" },
  DEMO: { de: "0 oder 1", en: "0 or 1" },
  S3_ENDPOINT: { de: "eine Adresse wie https://s3.example.org", en: "an address like https://s3.example.org" },
  S3_PATH_STYLE: { de: "0 oder 1", en: "0 or 1" },
  CLAMAV_PORT: { de: "eine Zahl von 1 bis 65535", en: "a number from 1 to 65535" },
  SECRET_KEY: { de: "mindestens 32 Zeichen", en: "at least 32 characters" },
  LOG_LEVEL: { de: "eine Stufe von fatal bis trace oder silent", en: "a level from fatal to trace, or silent" },
};
