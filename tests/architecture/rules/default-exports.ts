import ts from "typescript";
import { at, eachNode, isCode, type Rule, type Violation } from "../tree.ts";

const WANTED_BY_A_FRAMEWORK = /^app\/(routes\/|routes\.ts$|root\.tsx$|entry\.)|\.config\.\w+$|(^|\/)\.[^/]*\.cjs$/;

/** House rule: named exports only; Remix's routes, root, entries and configuration files must have a default. */
export const defaultExports: Rule = (files) => {
  const found: Violation[] = [];
  for (const file of files) {
    if (!isCode(file) || WANTED_BY_A_FRAMEWORK.test(file.path)) continue;
    eachNode(file, (node) => {
      const modifier =
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword);
      const renamed = ts.isExportSpecifier(node) && node.name.text === "default";
      if (modifier || renamed || (ts.isExportAssignment(node) && !node.isExportEquals)) {
        found.push(at(file, node, "a default export lets everyone give it another name"));
      }
    });
  }
  return found;
};
