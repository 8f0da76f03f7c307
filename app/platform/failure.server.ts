/**
 * A failure that the operator can mend: a taken port, a missing right, a full disk, an unreachable database.
 * Its message is one sentence, German first, then English; it is printed as it is, without a stack trace.
 */
export class OperatorFailure extends Error {
  override name = "OperatorFailure";
}

/** What the failing deed was about; each part makes the sentence more exact. */
export interface FailureContext {
  host?: string;
  port?: number;
  path?: string;
}

/**
 * The operator's sentence for an error of the machine or of PostgreSQL, or null when it is none of these
 * (then it is a defect of the program and its stack trace is wanted).
 */
export function findFailureSentence(error: unknown, context: FailureContext = {}): string | null {
  for (const cause of causes(error)) {
    if (cause instanceof OperatorFailure) {
      return cause.message;
    }
    const sentence = sentenceOfCode(cause, context);
    if (sentence) {
      return sentence;
    }
  }
  return null;
}

interface CodedError {
  code?: unknown;
  path?: unknown;
  port?: unknown;
  address?: unknown;
  host?: unknown;
  message?: unknown;
}

/** The error itself, what it wraps, and the parts of an AggregateError (Node gives one per tried address). */
function* causes(error: unknown, depth = 0): Generator<CodedError> {
  if (typeof error !== "object" || error === null || depth > 8) {
    return;
  }
  yield error as CodedError;
  if (error instanceof AggregateError) {
    for (const part of error.errors) {
      yield* causes(part, depth + 1);
    }
  }
  yield* causes((error as { cause?: unknown }).cause, depth + 1);
}

function sentenceOfCode(error: CodedError, context: FailureContext): string | null {
  const port = text(error.port ?? context.port);
  const path = text(error.path ?? context.path);
  const host = text(error.address ?? error.host ?? context.host);
  switch (error.code) {
    case "EADDRINUSE":
      return `Der Port ${port} ist schon belegt; bitte das andere Programm beenden oder mit PORT einen anderen wählen. / Port ${port} is already in use; stop the other program or choose another one with PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `Die Adresse ${host} gibt es von hier aus nicht; bitte HOST und DATABASE_URL prüfen. / The address ${host} cannot be found from here; check HOST and DATABASE_URL.`;
    case "EACCES":
    case "EPERM":
      return path
        ? `Auf ${path} darf nicht geschrieben oder zugegriffen werden; bitte die Rechte prüfen oder mit DATA_DIR einen anderen Ordner wählen. / No permission for ${path}; check its rights or choose another folder with DATA_DIR.`
        : `Das Recht für den Port ${port} fehlt; bitte mit PORT einen Port über 1023 wählen. / No permission for port ${port}; choose one above 1023 with PORT.`;
    case "EROFS":
      return `Der Datenträger mit ${path} ist schreibgeschützt; bitte mit DATA_DIR einen anderen Ordner wählen. / The disk holding ${path} is read-only; choose another folder with DATA_DIR.`;
    case "ENOTDIR":
    case "EEXIST":
      return `Wo der Ordner ${path} liegen soll, liegt eine Datei; bitte mit DATA_DIR einen anderen Ordner wählen. / There is a file where the folder ${path} should be; choose another one with DATA_DIR.`;
    case "ENOSPC":
    case "EDQUOT":
    case "53100":
      return `Der Datenträger ist voll${path ? ` (${path})` : ""}; bitte Platz schaffen und neu starten. / The disk is full${path ? ` (${path})` : ""}; free some space and start again.`;
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
    case "ECONNRESET":
      return `Die Datenbank antwortet nicht${at(host, port)}; bitte prüfen, ob sie läuft und ob DATABASE_URL stimmt. / The database does not answer${at(host, port)}; check that it runs and that DATABASE_URL is right.`;
    case "57P03":
      return "Die Datenbank startet oder stoppt gerade; bitte gleich noch einmal versuchen. / The database is just starting or stopping; try again in a moment.";
    case "53300":
      return "Die Datenbank nimmt keine weiteren Verbindungen an; bitte max_connections erhöhen. / The database takes no more connections; raise max_connections.";
    case "28P01":
    case "28000":
      return "Die Datenbank lehnt die Anmeldung ab; bitte Benutzer und Kennwort in DATABASE_URL prüfen. / The database refuses the sign-in; check user and password in DATABASE_URL.";
    case "3D000":
      return "Die in DATABASE_URL genannte Datenbank gibt es nicht; bitte erst anlegen. / The database named in DATABASE_URL does not exist; create it first.";
    case "42501":
      return "Dem Datenbankbenutzer fehlt ein Recht; er muss Tabellen und die Rolle public_reader anlegen dürfen. / The database user lacks a right; it must be allowed to create tables and the role public_reader.";
    default:
      return null;
  }
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function at(host: string, port: string): string {
  return host ? ` (${host}${port ? `:${port}` : ""})` : "";
}
