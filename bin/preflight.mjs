// What can be known before the long steps of a start: settings, port, folder, space, database. Bare Node 20.
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join, resolve } from "node:path";

const NEEDED_BYTES = 300_000_000;
const DATABASE_TIMEOUT_MS = 5_000;

/** A failure whose message is the one sentence for the operator, German first. */
export class Refusal extends Error {}

/** Throws a Refusal for the first thing that would make the start fail. */
export async function preflight(env) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Refusal(
      `Node ${process.versions.node} ist zu alt, nötig ist 20.11 oder neuer. / Node ${process.versions.node} is too old, 20.11 or newer is needed.`,
    );
  }
  await checkPort(env.HOST || "127.0.0.1", env.PORT || "3000");
  checkFolder(resolve(env.DATA_DIR || "./data"));
  if (env.DATABASE_URL) {
    await checkDatabase(env.DATABASE_URL);
  }
}

/** The sentence for an error of the machine; null when it is none that the operator can mend. */
export function sentenceFor(error) {
  if (error instanceof Refusal) {
    return error.message;
  }
  switch (error?.code) {
    case "ENOSPC":
    case "EDQUOT":
      return "Der Datenträger ist voll; bitte Platz schaffen und neu starten. / The disk is full; free some space and start again.";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `Auf ${error.path ?? "den Projektordner"} darf nicht geschrieben werden; bitte die Rechte prüfen. / No permission to write to ${error.path ?? "the project folder"}; check its rights.`;
    case "NPM":
      return `Die Pakete ließen sich nicht installieren; bitte die Verbindung zur npm-Registry prüfen. / The packages could not be installed; check the connection to the npm registry.\n${error.message}`;
    case "NODE":
      return "Node 24 aus dem npm-Paket „node“ läuft nicht; bitte npm rebuild node versuchen. / Node 24 of the npm package “node” does not run; try npm rebuild node.";
    default:
      return null;
  }
}

async function checkPort(host, given) {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(
      "Die Einstellung PORT ist ungültig, sie braucht eine Zahl von 0 bis 65535. / The setting PORT is invalid, it takes a number from 0 to 65535.",
    );
  }
  const code = await new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => done(error.code));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
  if (code === "EADDRINUSE") {
    throw new Refusal(
      `Der Port ${port} ist schon belegt; bitte das andere Programm beenden oder mit PORT einen anderen wählen. / Port ${port} is already in use; stop the other program or choose another one with PORT.`,
    );
  }
  if (code === "EACCES") {
    throw new Refusal(
      `Das Recht für den Port ${port} fehlt; bitte mit PORT einen Port über 1023 wählen. / No permission for port ${port}; choose one above 1023 with PORT.`,
    );
  }
  if (code) {
    throw new Refusal(
      `Die Adresse ${host} gibt es auf diesem Rechner nicht; bitte HOST prüfen. / This machine has no address ${host}; check HOST.`,
    );
  }
}

function checkFolder(folder) {
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    if (error.code === "ENOSPC" || error.code === "EDQUOT") {
      throw error;
    }
    throw new Refusal(
      `In den Ordner ${folder} darf nicht geschrieben werden; bitte die Rechte prüfen oder mit DATA_DIR einen anderen wählen. / No permission to write to the folder ${folder}; check its rights or choose another one with DATA_DIR.`,
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Refusal(
      `Der Datenträger von ${folder} ist voll, nötig sind mindestens ${NEEDED_BYTES / 1_000_000} MB; bitte Platz schaffen. / The disk of ${folder} is full, at least ${NEEDED_BYTES / 1_000_000} MB are needed; free some space.`,
    );
  }
}

async function checkDatabase(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Refusal(
      "Die Einstellung DATABASE_URL ist ungültig, sie braucht eine Adresse wie postgresql://… / The setting DATABASE_URL is invalid, it takes an address like postgresql://…",
    );
  }
  const { hostname, port, searchParams } = new URL(url);
  if (!hostname || searchParams.has("host")) {
    return;
  }
  const reached = await new Promise((done) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port || 5432),
      timeout: DATABASE_TIMEOUT_MS,
    });
    const answer = (yes) => {
      socket.destroy();
      done(yes);
    };
    socket.once("connect", () => answer(true));
    socket.once("timeout", () => answer(false));
    socket.once("error", () => answer(false));
  });
  if (!reached) {
    const address = `${hostname}:${port || 5432}`;
    throw new Refusal(
      `Die Datenbank antwortet nicht (${address}); bitte prüfen, ob sie läuft und ob DATABASE_URL stimmt. / The database does not answer (${address}); check that it runs and that DATABASE_URL is right.`,
    );
  }
}
