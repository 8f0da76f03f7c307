import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A random secret that this installation keeps under DATA_DIR/secrets: made at the first call, then always the same.
 * The file is readable by its owner only.
 * @param dataDir the installation's data folder, absolute
 * @param name the file's name, for example "postgres"
 * @returns 43 characters of base64url, 256 bits
 */
export async function keptSecret(dataDir: string, name: string): Promise<string> {
  const folder = join(dataDir, "secrets");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  try {
    await writeFile(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    // why: the first writer wins, also between two processes; whoever comes later reads.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
  }
  return (await readFile(path, "utf8")).trim();
}
