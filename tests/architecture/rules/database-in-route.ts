import ts from "typescript";
import { at, eachNode, importsOf, isTest, type Rule, type TreeFile, type Violation } from "../tree.ts";

const BEHIND_A_FEATURE = /^(pg|prisma|@prisma\/.*|#app\/domain\/.*|#app\/platform\/(?!http\/).*)$/;
const QUERIES = new Set([
  ...["findMany", "findFirst", "findFirstOrThrow", "findUnique", "findUniqueOrThrow", "groupBy", "aggregate"],
  ...["createMany", "updateMany", "deleteMany", "upsert", "$queryRaw", "$executeRaw", "$transaction"],
]);

/** House rule: a route names an address; it opens neither the database nor a rule of the domain. */
export const databaseInRoute: Rule = (files) => files.filter(isRoute).flatMap(openedIn);

const isRoute = (file: TreeFile) => /^app\/(routes\/.*|root|entry\.client)\.tsx?$/.test(file.path) && !isTest(file);

function openedIn(file: TreeFile): Violation[] {
  const found = importsOf(file)
    .filter(({ specifier }) => BEHIND_A_FEATURE.test(specifier))
    .map(({ specifier, node }) => at(file, node, `"${specifier}" belongs behind a feature`));
  eachNode(file, (node) => {
    if (ts.isPropertyAccessExpression(node) && QUERIES.has(node.name.text)) {
      found.push(at(file, node.name, `${node.name.text} belongs behind a feature`));
    }
  });
  return found;
}
