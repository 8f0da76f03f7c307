import ts from "typescript";
import { eachNode, type TreeFile } from "../tree.ts";

/** A text asked for by name: `t("a.b")`; `namespaces` is empty when the file does not say which ones `t` speaks for. */
export interface Asked {
  readonly key: string;
  readonly namespaces: readonly string[];
  readonly node: ts.Node;
}

/** What one file says about texts. */
export interface MessageUses {
  readonly file: TreeFile;
  readonly asked: Asked[];
  /** every string of the file: a key may be chosen in a table and asked for elsewhere */
  readonly literals: ReadonlySet<string>;
  /** templates that build a key: `state.${state}` is ["state.", ""] */
  readonly built: readonly (readonly [head: string, tail: string])[];
}

const BINDERS = new Set(["useText", "textFor", "useTranslation", "getFixedT"]);

/** Reads which texts a file asks for, by name or by a template that builds the name. */
export function messageUses(file: TreeFile): MessageUses {
  const speaksFor = new Map<string, string[]>();
  const calls: { name: string; node: ts.CallExpression }[] = [];
  const literals = new Set<string>();
  const built: (readonly [string, string])[] = [];
  eachNode(file, (node) => {
    // why: a code may carry a value after a bar, "too-long|200"; the text's key is what stands before it.
    if (ts.isStringLiteralLike(node)) literals.add(node.text).add(node.text.split("|")[0] ?? "");
    if (ts.isTemplateExpression(node) && node.head.text.endsWith("|")) literals.add(node.head.text.slice(0, -1));
    if (ts.isTemplateExpression(node)) built.push(endsOf(node));
    if (!ts.isCallExpression(node)) return;
    const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
    if (BINDERS.has(name)) {
      const spoken = node.arguments.filter(ts.isStringLiteralLike).map((argument) => argument.text);
      for (const bound of boundNames(node)) speaksFor.set(bound, [...(speaksFor.get(bound) ?? []), ...spoken]);
    } else calls.push({ name, node });
  });
  const asked = calls.flatMap(({ name, node }) => {
    const [key, options] = node.arguments;
    if (!key || !ts.isStringLiteralLike(key) || !(name === "t" || speaksFor.has(name))) return [];
    const [namespace, rest] = key.text.includes(":") ? key.text.split(":", 2) : [];
    if (namespace && rest) return [{ key: rest, namespaces: [namespace], node }];
    const isElsewhere = options !== undefined && /\bns\s*:/.test(options.getText());
    return [{ key: key.text, namespaces: isElsewhere ? [] : (speaksFor.get(name) ?? []), node }];
  });
  return { file, asked, literals, built };
}

function endsOf(node: ts.TemplateExpression): readonly [string, string] {
  return [node.head.text, node.templateSpans.at(-1)?.literal.text ?? ""];
}

function boundNames(call: ts.CallExpression): string[] {
  let up: ts.Node = call.parent;
  while (ts.isPropertyAccessExpression(up) || ts.isAwaitExpression(up)) up = up.parent;
  if (!ts.isVariableDeclaration(up)) return [];
  if (ts.isIdentifier(up.name)) return [up.name.text];
  return up.name.elements.flatMap((element) => (ts.isBindingElement(element) ? [element.name.getText()] : []));
}
