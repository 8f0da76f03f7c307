import ts from "typescript";
import floors from "../floors.json" with { type: "json" };
import { at, eachNode, isAppCode, type Rule, type TreeFile, type Violation } from "../tree.ts";
import { type Model, modelsOf } from "./prisma-models.ts";

const WRITES = new Set([
  ...["create", "createMany", "createManyAndReturn", "update", "updateMany", "updateManyAndReturn"],
  ...["upsert", "delete", "deleteMany"],
]);
const NESTED_WRITES = new Set([...WRITES, "connectOrCreate"]);
const CARRIERS = new Set(["data", "create", "update", "where"]);
const TABLE = String.raw`(?:"?\w+"?\.)?"?(\w+)"?`;
// why: "update" alone is also a word of sentences; in SQL a SET follows the table.
const SQL_WRITES = [
  new RegExp(String.raw`\b(?:INSERT\s+INTO|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?)\s+${TABLE}`, "gi"),
  new RegExp(String.raw`\bUPDATE\s+(?:ONLY\s+)?${TABLE}(?:\s+(?:AS\s+)?(?!SET\b)\w+)?\s+SET\b`, "gi"),
];

/** House rule: read wide, write narrow. Only the feature whose name the schema file carries writes the file's tables. */
export const foreignWrite: Rule = (files) => {
  const models = modelsOf(files);
  const unowned = [...models.values()].filter(({ owner }) => !(owner in floors) && !isPartOfPlatform(files, owner));
  return [
    ...unowned.map(({ name, owner }) => ({
      path: `prisma/schema/${owner}.prisma`,
      line: 0,
      says: `nobody owns ${name}`,
    })),
    ...files.filter(isAppCode).flatMap((file) => writesIn(file, models)),
  ];
};

const isPartOfPlatform = (files: readonly TreeFile[], owner: string) =>
  files.some(({ path }) => path.startsWith(`app/platform/${owner}/`));

function writesIn(file: TreeFile, models: Map<string, Model>): Violation[] {
  const [, writer = "nobody"] = /^app\/(?:features|platform)\/([^/]+)\//.exec(file.path) ?? [];
  const byAccessor = new Map([...models.values()].map((model) => [lowerFirst(model.name), model]));
  const byTable = new Map([...models.values()].map((model) => [model.table.toLowerCase(), model]));
  const found: Violation[] = [];
  const judge = (node: ts.Node, model: Model | undefined, how: string) => {
    if (model && model.owner !== writer)
      found.push(at(file, node, `${how} writes ${model.name}, which belongs to ${model.owner}`));
  };
  eachNode(file, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const model = byAccessor.get(memberName(node.expression.expression));
      if (!model || !WRITES.has(method)) return;
      judge(node.expression.name, model, method);
      for (const argument of node.arguments) nestedWrites(argument, model, models, judge);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const tables = SQL_WRITES.flatMap((pattern) =>
        [...node.getText().matchAll(pattern)].map(([, table = ""]) => table),
      );
      for (const table of tables) judge(node, byTable.get(table.toLowerCase()), "SQL");
    }
  });
  return found;
}

/** Writes that Prisma does on the way: `data: { items: { create: … } }` writes the table behind `items`. */
function nestedWrites(
  node: ts.Node,
  model: Model,
  models: Map<string, Model>,
  judge: (node: ts.Node, model: Model | undefined, how: string) => void,
): void {
  if (ts.isArrayLiteralExpression(node)) for (const one of node.elements) nestedWrites(one, model, models, judge);
  if (!ts.isObjectLiteralExpression(node)) return;
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const name = property.name.getText();
    const target = models.get(model.relations.get(name) ?? "");
    if (!target) {
      if (CARRIERS.has(name)) nestedWrites(property.initializer, model, models, judge);
      continue;
    }
    if (!ts.isObjectLiteralExpression(property.initializer)) continue;
    for (const deed of property.initializer.properties) {
      const how = deed.name?.getText() ?? "";
      if (!NESTED_WRITES.has(how)) continue;
      judge(deed, target, `nested ${how}`);
      if (ts.isPropertyAssignment(deed)) nestedWrites(deed.initializer, target, models, judge);
    }
  }
}

function memberName(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  return "";
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
