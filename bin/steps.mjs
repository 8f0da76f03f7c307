// What the commands in this folder share: paths, hashes of sources, and running a program. Bare Node 20, no packages.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
export const root = new URL("../", import.meta.url);
export const rootPath = fileURLToPath(root);

/** The Node that runs the application: the packaged one, or this one when it is new enough. */
export function tool(name) {
  const inPackages = join(rootPath, "node_modules", ".bin", name);
  if (existsSync(inPackages)) {
    return inPackages;
  }
  if (name === "node" && Number(process.versions.node.split(".")[0]) >= 24) {
    return process.execPath;
  }
  throw new Error(`${name} fehlt in node_modules. / ${name} is missing in node_modules.`);
}

/** One hash over files and folders (recursively), names and contents; what does not exist counts as empty. */
export function hashOf(paths, skip = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) {
    addToHash(hash, path, skip);
  }
  return hash.digest("hex");
}

function addToHash(hash, path, skip) {
  const full = join(rootPath, path);
  if (skip(path) || !existsSync(full)) {
    return;
  }
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) {
      addToHash(hash, `${path}/${name}`, skip);
    }
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
}

/** Whether a step was last finished with exactly this hash. */
export function isCurrent(step, hash) {
  const path = markPath(step);
  return existsSync(path) && readFileSync(path, "utf8") === hash;
}

/** Notes that a step is finished with this hash. */
export function remember(step, hash) {
  const path = markPath(step);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

function markPath(step) {
  return join(rootPath, ".cache", `${step}.sha256`);
}

/** The environment for child programs: this one's, with the packaged programs first on the PATH. */
export function surroundings(more = {}) {
  const path = `${join(rootPath, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, PATH: path, ...more };
}

const children = new Set();

/** Passes a signal on to every program that runs at the moment. */
export function stopChildren(signal) {
  for (const child of children) {
    child.kill(signal);
  }
}

/**
 * Runs a program in the project's folder to its end.
 * @param stdio "inherit" shows its output, otherwise it is kept and returned
 * @returns {Promise<{code: number, signal: string | null, said: string}>} a program ended by a signal has code 1
 */
export function run(program, args, { env = {}, stdio = "pipe" } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: rootPath, stdio: ["ignore", stdio, stdio], env: surroundings(env) });
    children.add(child);
    let said = "";
    for (const output of [child.stdout, child.stderr]) {
      output?.setEncoding("utf8").on("data", (text) => {
        said += text;
      });
    }
    child.once("error", failed);
    child.once("close", (code, signal) => {
      children.delete(child);
      done({ code: code ?? 1, signal, said });
    });
  });
}
