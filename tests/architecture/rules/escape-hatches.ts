import ts from "typescript";
import { at, atOffset, eachNode, isCode, type Rule, type TreeFile, type Violation } from "../tree.ts";

const SILENCERS = /@ts-(?:ignore|nocheck|expect-error)|(?:biome|eslint|prettier|v8|c8|istanbul)[- ](?:ignore|disable)/g;

/** House rule: no check is silenced and no failure is swallowed. */
export const escapeHatches: Rule = (files) =>
  files.flatMap((file) => {
    if (file.path.endsWith(".css"))
      return [...file.text.matchAll(SILENCERS)].map((hit) => atOffset(file, hit.index, hit[0]));
    return isCode(file) ? hatchesIn(file) : [];
  });

function hatchesIn(file: TreeFile): Violation[] {
  const found: Violation[] = [];
  const literals: [number, number][] = [];
  eachNode(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node)) {
      literals.push([node.getStart(), node.end]);
    }
    if (ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.AnyKeyword) found.push(at(file, node, "as any"));
    if (ts.isCatchClause(node) && node.block.statements.length === 0) found.push(at(file, node, "an empty catch"));
    if (ts.isCallExpression(node) && swallows(node)) found.push(at(file, node, "a swallowed rejection"));
  });
  for (const hit of file.text.matchAll(SILENCERS)) {
    const isText = literals.some(([from, to]) => from <= hit.index && hit.index < to);
    if (!isText) found.push(atOffset(file, hit.index, hit[0]));
  }
  return found;
}

function swallows(call: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "catch") return false;
  const [handler] = call.arguments;
  if (!handler || !(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler))) return false;
  if (ts.isBlock(handler.body)) return handler.body.statements.length === 0;
  return handler.body.getText() === "undefined";
}
