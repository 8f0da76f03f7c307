import ts from "typescript";
import { at, eachNode, importsOf, isCode, isTest, type Rule, type TreeFile, type Violation } from "../tree.ts";

const SUITES = new Set(["it", "test", "describe", "suite", "bench", "context"]);
const SETTING_ASIDE = new Set(["skip", "only", "todo", "fixme", "skipIf", "runIf", "fails"]);

/** House rule: no test is skipped or preferred, none sleeps; a test waits for what it wants to see. */
export const honestTests: Rule = (files) =>
  files.filter((file) => isCode(file) && (isTest(file) || file.path.startsWith("tests/"))).flatMap(dishonestIn);

function dishonestIn(file: TreeFile): Violation[] {
  const mayPace = /^tests\/(bench|faults)\//.test(file.path);
  const found: Violation[] = [];
  eachNode(file, (node) => {
    if (ts.isPropertyAccessExpression(node) && SETTING_ASIDE.has(node.name.text) && SUITES.has(rootOf(node))) {
      found.push(at(file, node, `.${node.name.text}`));
    }
    if (!mayPace && sleeps(node)) found.push(at(file, node, "a sleep"));
  });
  if (mayPace) return found;
  const timers = importsOf(file).filter(({ specifier }) => /^(node:)?timers\/promises$/.test(specifier));
  return [...found, ...timers.map(({ node }) => at(file, node, "timers/promises is for sleeping"))];
}

function rootOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : "";
}

function sleeps(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && node.name.text === "waitForTimeout") return true;
  if (ts.isPropertyAccessExpression(node) && node.getText() === "Atomics.wait") return true;
  if (!ts.isNewExpression(node) || node.expression.getText() !== "Promise") return false;
  const executor = node.arguments?.[0];
  if (!executor || !(ts.isArrowFunction(executor) || ts.isFunctionExpression(executor))) return false;
  const resolve = executor.parameters[0]?.name.getText();
  return resolve !== undefined && resolvesByTimer(executor.body, resolve);
}

/** Only a timer that RESOLVES the promise is a sleep; one that rejects it is a limit. */
function resolvesByTimer(node: ts.Node, resolve: string): boolean {
  if (ts.isCallExpression(node) && node.expression.getText() === "setTimeout") {
    const called = node.arguments[0]?.getText() ?? "";
    if (called === resolve || new RegExp(`^(\\(\\)|function \\(\\)) ?(=>)? ?\\{?\\s*${resolve}\\(`).test(called))
      return true;
  }
  return ts.forEachChild(node, (child) => resolvesByTimer(child, resolve) || undefined) ?? false;
}
