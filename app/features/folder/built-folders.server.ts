import { join } from "node:path";
import { env } from "#app/platform/env.server.ts";
import { type BuiltFiles, builtFiles } from "#app/platform/files/built-files.server.ts";
import { once } from "#app/platform/once.server.ts";

const GIGABYTE = 1024 ** 3;
const LIMITS = { bytes: 4 * GIGABYTE, unusedMs: 48 * 60 * 60 * 1000 };

/** Joined folders and personal copies of this installation, on its own disk. */
export function builtFolders(): BuiltFiles {
  return once("folder.built", () => builtFiles(join(env().DATA_DIR, "folders"), LIMITS));
}

/** Lets so many works of a kind run at once; the others wait in their order. */
export async function inLine<Result>(kind: string, most: number, work: () => Promise<Result>): Promise<Result> {
  const line = once(`folder.line.${kind}`, () => ({ running: 0, waiting: [] as (() => void)[] }));
  if (line.running >= most) await new Promise<void>((begin) => line.waiting.push(begin));
  else line.running++;
  try {
    return await work();
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else line.running--;
  }
}
