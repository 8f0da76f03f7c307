import ts from "typescript";
import { at, eachNode, isAppCode, type Rule, type TreeFile, type Violation } from "../tree.ts";

const OF_THE_WORLD = new Set([
  ...["process", "globalThis", "crypto", "performance", "fetch", "console", "window", "document", "localStorage"],
  ...["setTimeout", "setInterval", "queueMicrotask"],
]);

/** House rule: environment, clock and chance are read in platform only; a domain file names nothing of the world at all. */
export const hiddenInputs: Rule = (files) =>
  files.filter((file) => isAppCode(file) && !file.path.startsWith("app/platform/")).flatMap(hiddenIn);

function hiddenIn(file: TreeFile): Violation[] {
  const found: Violation[] = [];
  eachNode(file, (node) => {
    const what = readsTheWorld(node) ?? (file.path.startsWith("app/domain/") ? namesTheWorld(node) : undefined);
    if (what) found.push(at(file, node, what));
  });
  return found;
}

function readsTheWorld(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date") && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return "Date()";
  if (isMember(node, "Date", "now")) return "Date.now";
  if (isMember(node, "Math", "random")) return "Math.random";
  if (isMember(node, "process", "env")) return "process.env";
  if (ts.isVariableDeclaration(node) && node.initializer && isNamed(node.initializer, "process")) return "process";
  if (ts.isImportDeclaration(node) && /^"(node:)?process"$/.test(node.moduleSpecifier.getText())) return "node:process";
  return undefined;
}

function namesTheWorld(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !OF_THE_WORLD.has(node.text)) return undefined;
  const { parent } = node;
  const isUsed = ts.isCallExpression(parent) ? parent.expression === node : isObjectOf(parent, node);
  return isUsed ? node.text : undefined;
}

function isObjectOf(parent: ts.Node, node: ts.Node): boolean {
  return (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return isNamed(node.expression, object) && node.name.text === member;
  if (!ts.isElementAccessExpression(node) || !isNamed(node.expression, object)) return false;
  return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === member;
}
