import ts from "typescript";
import { at, eachNode, isTest, type Rule, type TreeFile, type Violation } from "../tree.ts";

const READ_OUT = new Set([
  ...["aria-label", "aria-description", "aria-roledescription", "aria-placeholder", "aria-valuetext"],
  ...["title", "alt", "placeholder", "label", "hint", "legend", "heading", "caption", "summary", "description"],
]);
const OF_A_PAGE = new Set(["title", "description", "content"]);
const NOT_SHOWN = new Set(["style", "script"]);

/** House rule: no visible word outside i18n. Text between tags, words in attributes that are read out, page titles. */
export const visibleText: Rule = (files) =>
  files.filter((file) => /^app\/.*\.tsx$/.test(file.path) && !isTest(file)).flatMap(textIn);

function textIn(file: TreeFile): Violation[] {
  const found: Violation[] = [];
  const say = (node: ts.Node, text: string) =>
    found.push(at(file, node, `"${text.trim().slice(0, 40)}" stands outside i18n`));
  eachNode(file, (node) => {
    if (ts.isJsxText(node) && hasWord(node.text.replace(/&#?\w+;/g, "")) && !NOT_SHOWN.has(tagOf(node.parent))) {
      say(node, node.text);
    }
    if (
      ts.isJsxExpression(node) &&
      (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)) &&
      node.expression
    ) {
      if (!NOT_SHOWN.has(tagOf(node.parent))) for (const word of wordsIn(node.expression)) say(word, word.getText());
    }
    if (ts.isJsxAttribute(node) && READ_OUT.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value) for (const word of wordsIn(value)) say(word, word.getText());
    }
    if (ts.isPropertyAssignment(node) && OF_A_PAGE.has(node.name.getText()) && isInMeta(node)) {
      for (const word of wordsIn(node.initializer)) if (/[\s–—|]/.test(word.getText())) say(word, word.getText());
    }
  });
  return found;
}

/** Literals with letters that the expression itself may become; what a call makes of its arguments is the call's matter. */
function wordsIn(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return hasWord(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const fixed = node.head.text + node.templateSpans.map((span) => span.literal.text).join("");
    return hasWord(fixed) ? [node] : node.templateSpans.flatMap((span) => wordsIn(span.expression));
  }
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return wordsIn(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
  if (joins.includes(node.operatorToken.kind)) return [...wordsIn(node.left), ...wordsIn(node.right)];
  return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? wordsIn(node.right) : [];
}

function isInMeta(node: ts.Node): boolean {
  for (let up: ts.Node | undefined = node.parent; up; up = up.parent) {
    if ((ts.isFunctionDeclaration(up) || ts.isVariableDeclaration(up)) && up.name?.getText() === "meta") return true;
  }
  return false;
}

const hasWord = (text: string) => /\p{L}/u.test(text);
const tagOf = (node: ts.Node) => (ts.isJsxElement(node) ? node.openingElement.tagName.getText() : "");
