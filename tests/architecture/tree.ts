import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import ts from "typescript";

/** One file of a tree; `path` is relative to the tree's root, with forward slashes. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** Where a rule of the house is broken; `line` counts from 1, 0 means the file or folder as a whole. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

/** A rule of the house: pure, the whole tree in, every breach out. */
export type Rule = (files: readonly TreeFile[]) => Violation[];

const NOT_OURS = new Set([
  "node_modules",
  "build",
  "data",
  "generated",
  ".git",
  ".cache",
  ".output",
  "planted",
  "fonts",
]);
const READABLE = new Set([
  ...[".ts", ".tsx", ".mjs", ".cjs", ".js", ".css", ".json", ".md", ".sql", ".prisma", ".yml", ".yaml", ".typ", ".svg"],
  ...[".toml", ".txt", ".html", ".webmanifest"],
]);
const WITHOUT_EXTENSION = new Set([".gitignore", ".npmrc", ".editorconfig", "run"]);

/** Reads every text file under `root` that people wrote; built and generated folders and planted trees are left out. */
export function readTree(root: string): TreeFile[] {
  const files: TreeFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) walk(path);
      } else if (entry.isFile() && (READABLE.has(extname(entry.name)) || WITHOUT_EXTENSION.has(entry.name))) {
        files.push({ path, text: readFileSync(join(root, path), "utf8") });
      }
    }
  };
  walk("");
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

const parsed = new WeakMap<TreeFile, ts.SourceFile>();

/** The file's syntax tree, parsed once. */
export function syntaxOf(file: TreeFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** Calls `visit` for every node of the file, outer before inner. */
export function eachNode(file: TreeFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(syntaxOf(file));
}

/** The violation at a node. */
export function at(file: TreeFile, node: ts.Node, says: string): Violation {
  return atOffset(file, node.getStart(), says);
}

/** The violation at a character of the file. */
export function atOffset(file: TreeFile, offset: number, says: string): Violation {
  return { path: file.path, line: file.text.slice(0, offset).split("\n").length, says };
}

/** Module specifiers of every import, export-from and dynamic import. */
export function importsOf(file: TreeFile): { specifier: string; node: ts.Node }[] {
  const found: { specifier: string; node: ts.Node }[] = [];
  eachNode(file, (node) => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (from && ts.isStringLiteralLike(from)) found.push({ specifier: from.text, node });
  });
  return found;
}

/** TypeScript and JavaScript. */
export const isCode = (file: TreeFile) => /\.(ts|tsx|mjs|cjs|js)$/.test(file.path);

/** A test file, wherever it stands. */
export const isTest = (file: TreeFile) => /\.test\.tsx?$/.test(file.path);

/** What runs in production: code under app that is no test. */
export const isAppCode = (file: TreeFile) => file.path.startsWith("app/") && isCode(file) && !isTest(file);
