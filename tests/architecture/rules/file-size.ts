import { isCode, isTest, type Rule } from "../tree.ts";

const MOST_LINES = 300;
const MOST_LINES_OF_A_ROUTE = 80;

/** House rule: a file has at most 300 lines, a route at most 80; style sheets and schemas count too. */
export const fileSize: Rule = (files) =>
  files.flatMap((file) => {
    if (!isCode(file) && !/\.(css|prisma)$/.test(file.path)) return [];
    const most = file.path.startsWith("app/routes/") && !isTest(file) ? MOST_LINES_OF_A_ROUTE : MOST_LINES;
    const lines = file.text.replace(/\n$/, "").split("\n").length;
    return lines > most ? [{ path: file.path, line: 0, says: `${lines} lines, at most ${most}` }] : [];
  });
