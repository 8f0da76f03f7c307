import ts from "typescript";
import { at, eachNode, type TreeFile, type Violation } from "../tree.ts";

/** One text of a message file; `key` is the way to it, joined by dots. */
export interface Message {
  readonly key: string;
  readonly placeholders: string;
  readonly file: TreeFile;
  readonly node: ts.Node;
}

/** Texts of one language by namespace, and what could not be read as plain text. */
export interface MessageFiles {
  readonly namespaces: Map<string, Map<string, Message>>;
  readonly unreadable: Violation[];
}

/** Reads app/i18n/<locale>/<namespace>.ts: an exported object of texts, nested as deep as one likes. */
export function readMessages(files: readonly TreeFile[], locale: string): MessageFiles {
  const namespaces = new Map<string, Map<string, Message>>();
  const unreadable: Violation[] = [];
  for (const file of files) {
    const namespace = new RegExp(`^app/i18n/${locale}/([\\w-]+)\\.ts$`).exec(file.path)?.[1];
    if (!namespace || namespace === "messages") continue;
    const messages = new Map<string, Message>();
    namespaces.set(namespace, messages);
    const read = (node: ts.Node, key: string) => {
      const text = textOf(node);
      if (text !== undefined) messages.set(key, { key, placeholders: placeholdersOf(text), file, node: node.parent });
      else if (ts.isObjectLiteralExpression(node)) {
        for (const one of node.properties) {
          if (!ts.isPropertyAssignment(one)) unreadable.push(at(file, one, "a message file holds plain texts only"));
          else read(one.initializer, [key, one.name.getText().replace(/^["']|["']$/g, "")].filter(Boolean).join("."));
        }
      } else unreadable.push(at(file, node, "a message file holds plain texts only"));
    };
    eachNode(file, (node) => {
      const isTop = ts.isVariableDeclaration(node) && node.parent.parent.parent === node.getSourceFile();
      if (isTop && node.initializer) read(bare(node.initializer), "");
    });
  }
  return { namespaces, unreadable };
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? bare(node.expression) : node;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** `{{count}} of {{all}}` -> "all count"; formats after a comma do not matter. */
function placeholdersOf(text: string): string {
  const names = [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name = ""]) => name);
  return [...new Set(names)].sort().join(" ");
}
