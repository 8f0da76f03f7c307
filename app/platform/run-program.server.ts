import { spawn } from "node:child_process";

/**
 * Runs one of our own programs in a process of its own, with this one's environment and output.
 * @param path the program, from the project's folder
 * @param variables what is added to the environment
 * @returns its exit code; null when a signal ended it
 */
export function runProgram(path: string, variables: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path], { stdio: "inherit", env: { ...process.env, ...variables } });
    child.on("error", reject);
    child.on("exit", resolve);
  });
}
