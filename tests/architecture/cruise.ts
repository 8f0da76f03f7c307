import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import ts from "typescript";

const require = createRequire(import.meta.url);
const REPOSITORY = join(import.meta.dirname, "../..");

/**
 * Follows every import of a tree and judges it by `.dependency-cruiser.cjs`.
 *
 * @param root the folder that holds `app`, `server.ts` and a package.json with the `#app/*` import
 * @returns dependency-cruiser's result; paths are relative to `root`
 */
export async function cruiseTree(root: string = REPOSITORY): Promise<ICruiseResult> {
  const { forbidden, options } = require("../../.dependency-cruiser.cjs") as { forbidden: []; options: ICruiseOptions };
  const { enhancedResolveOptions, tsConfig: _file, ...cruiseOptions } = options;
  const parts = ["app", "server.ts", "prisma/seed.ts"].filter((part) => existsSync(join(root, part)));
  if (parts.length === 0) return { modules: [], summary: { violations: [] } } as unknown as ICruiseResult;
  const result = await cruise(
    parts,
    { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
    { tsConfig: compilerOptions() },
  );
  if (typeof result.output === "string") throw new Error("dependency-cruiser answered with text instead of a result");
  return result.output;
}

/** Violations as sorted lines `rule: from -> to`; a cycle names every file on its way once. */
export function brokenArrows(result: ICruiseResult): string[] {
  const lines = result.summary.violations.map((violation) => {
    const way = violation.cycle
      ? ["", ...violation.cycle.map((step) => step.name)].join(" -> ")
      : ` -> ${violation.to}`;
    return `${violation.rule.name}: ${violation.from}${way}`;
  });
  return [...new Set(lines)].sort();
}

function compilerOptions() {
  const path = join(REPOSITORY, "tsconfig.json");
  const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, "utf8"));
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, REPOSITORY);
}
