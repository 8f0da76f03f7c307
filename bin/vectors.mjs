// npm run -s vectors -- FILE: answers every case of a file of law vectors by the rules that count in a session.
// No database, no build. One line a case, the last line "N passed, N failed"; exit code 1 on any difference. A file that
// is none counts as one failure, with the reason as one sentence beside it.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { evaluateVectors } from "../app/domain/law/vectors.ts";

const [, , file, ...more] = process.argv;

try {
  if (!file || more.length > 0) {
    throw new Error("Aufruf / usage: npm run -s vectors -- FILE");
  }
  // why: npm starts in the project's folder, but a path counts from where the person stands.
  const places = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file));
  const path = places.find((place) => existsSync(place)) ?? file;
  const verdict = evaluateVectors(parse(read(path, file), file));
  if (!verdict.ok) {
    throw new Error(
      `${file} ist keine Datei mit Rechtsfällen: erwartet wird ein Objekt mit den Listen votes, quorum, elections, motionOrder, seats. / ${file} is no file of law vectors: an object with the lists votes, quorum, elections, motionOrder, seats is expected.`,
    );
  }
  const failed = verdict.value.filter(({ passed }) => !passed).length;
  const lines = verdict.value.map(({ line }) => line);
  lines.push(`${lines.length - failed} passed, ${failed} failed`);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  // why: whoever reads the last line only must not take a file that could not be read for one without a difference.
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}

function read(path, name) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`${name} lässt sich nicht lesen (${error.code}). / ${name} cannot be read (${error.code}).`);
  }
}

function parse(text, name) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${name} ist kein JSON: ${error.message} / ${name} is not JSON: ${error.message}`);
  }
}
