// The stages of npm test and npm run check: each runs one tool and says how many of its checks passed and failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rootPath, run, tool } from "./steps.mjs";

/**
 * Runs stages one after the other; a failed one does not keep the next from running.
 * @param stages [title, () => {passed, failed}] in order
 * @returns the sum of all counts
 */
export async function runStages(stages) {
  const sum = { passed: 0, failed: 0 };
  for (const [index, [title, stage]] of stages.entries()) {
    process.stdout.write(`\n[${index + 1}/${stages.length}] ${title}\n`);
    const start = performance.now();
    const counted = await attempt(stage);
    sum.passed += counted.passed;
    sum.failed += counted.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`    ${counted.passed} passed, ${counted.failed} failed, ${seconds} s\n`);
  }
  return sum;
}

async function attempt(stage) {
  try {
    return await stage();
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

/** A step that only succeeds or throws counts as one. */
export function asOne(step) {
  return async () => {
    await step();
    return { passed: 1, failed: 0 };
  };
}

/** A tool without counts of its own: its exit code counts as one. */
export function toolStage(file, args, env) {
  return async () => ((await runTool(file, args, env)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * A vitest run: every test counts. A test file that could not be run counts as one failure, and so does a test that
 * was skipped, because what is skipped does not hold.
 */
export function vitestStage(name, args, env) {
  return async () => {
    const report = join(rootPath, ".cache", `${name}.json`);
    mkdirSync(join(rootPath, ".cache"), { recursive: true });
    rmSync(report, { force: true });
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runTool("node_modules/vitest/vitest.mjs", ["run", ...args, ...reporters], env);
    if (!existsSync(report)) {
      return { passed: 0, failed: 1 };
    }
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const brokenFiles = testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    ).length;
    const failed = numTotalTests - numPassedTests + brokenFiles;
    // why: an error outside of any test, such as an unhandled rejection, shows in the exit code only.
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  };
}

async function runTool(file, args, env) {
  return (await run(tool("node"), [file, ...args], { env, stdio: "inherit" })).code;
}

export const BIOME = "node_modules/@biomejs/biome/bin/biome";
export const TSC = "node_modules/typescript/bin/tsc";
export const CRUISER = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
export const TSC_ARGS = ["--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/tsc.tsbuildinfo"];
export const CRUISER_ARGS = ["--config", ".dependency-cruiser.cjs", "--output-type", "err", "app", "server.ts"];
