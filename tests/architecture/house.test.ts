import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databaseInRoute } from "./rules/database-in-route.ts";
import { defaultExports } from "./rules/default-exports.ts";
import { escapeHatches } from "./rules/escape-hatches.ts";
import { featureReadme } from "./rules/feature-readme.ts";
import { fileNames } from "./rules/file-names.ts";
import { fileSize } from "./rules/file-size.ts";
import { foreignWrite } from "./rules/foreign-write.ts";
import { hiddenInputs } from "./rules/hidden-inputs.ts";
import { honestTests } from "./rules/honest-tests.ts";
import { importExtensions } from "./rules/import-extensions.ts";
import { machinePaths } from "./rules/machine-paths.ts";
import { messages } from "./rules/messages.ts";
import { migrationOrder } from "./rules/migration-order.ts";
import { visibleText } from "./rules/visible-text.ts";
import { type Rule, readTree, type Violation } from "./tree.ts";

const repository = readTree(join(import.meta.dirname, "../.."));
const paper = "app/features/papers/paper.server.ts";

interface HouseRule {
  readonly says: string;
  readonly rule: Rule;
  /** the tree under planted/ whose every breach must be found, and nothing else in it */
  readonly planted: string;
  readonly bites: readonly string[];
}

const house: readonly HouseRule[] = [
  {
    says: "a route opens neither the database nor a rule",
    rule: databaseInRoute,
    planted: "database-in-route",
    bites: [1, 2, 3, 5, 8].map((line) => `app/routes/_office+/papers.tsx:${line}`),
  },
  {
    says: "only the owning feature writes a table",
    rule: foreignWrite,
    planted: "foreign-write",
    bites: [
      ...[3, 4, 5, 7, 8].map((line) => `app/features/minutes/publish-minutes.server.ts:${line}`),
      "app/features/papers/create-paper.server.ts:3",
      "app/routes/_office+/papers.tsx:1",
      "prisma/schema/gossip.prisma",
    ],
  },
  {
    says: "environment, clock and chance are read in platform only",
    rule: hiddenInputs,
    planted: "hidden-inputs",
    bites: [
      ...[3, 4].map((line) => `app/domain/papers/number.ts:${line}`),
      ...[1, 2, 3, 4, 6, 7, 8].map((line) => `app/features/papers/number.server.ts:${line}`),
    ],
  },
  {
    says: "no visible word stands outside i18n",
    rule: visibleText,
    planted: "visible-text",
    bites: [
      ...[2, 4, 5, 6, 7, 10, 10].map((line) => `app/features/papers/paper-card.tsx:${line}`),
      "app/routes/papers.tsx:1",
    ],
  },
  {
    says: "German and English say the same, nothing is missing and nothing is left over",
    rule: messages,
    planted: "messages",
    bites: [
      "app/i18n/de/papers.ts:7",
      "app/i18n/de/papers.ts:8",
      "app/i18n/de/refusals.ts:1",
      "app/i18n/en/papers.ts:5",
      "app/i18n/en/papers.ts:8",
      "app/routes/papers.tsx:7",
      "app/routes/papers.tsx:7",
    ],
  },
  {
    says: "a file has at most 300 lines and a route at most 80",
    rule: fileSize,
    planted: "file-size",
    bites: ["app/domain/voting/long.ts", "app/routes/_public+/long.tsx"],
  },
  {
    says: "folders are nouns of the council and every feature has a floor",
    rule: fileNames,
    planted: "file-names",
    bites: [
      "app/features/gossip/listen.server.ts",
      "app/features/papers/index.ts",
      "app/features/papers/utils/dates.ts",
      "app/routes/_public+/papers.test.tsx",
    ],
  },
  {
    says: "a feature explains itself in a README of one screen",
    rule: featureReadme,
    planted: "feature-readme",
    bites: ["app/features/forum/README.md", "app/features/papers/README.md"],
  },
  {
    says: "imports carry their extension and do not climb",
    rule: importExtensions,
    planted: "import-extensions",
    bites: [3, 4, 5, 6, 7].map((line) => `${paper}:${line}`),
  },
  {
    says: "exports have names, except where a framework wants a default",
    rule: defaultExports,
    planted: "default-exports",
    bites: ["app/features/papers/named.ts:2", `${paper}:2`, "app/features/papers/renamed.ts:2"],
  },
  {
    says: "no test is skipped, preferred or asleep",
    rule: honestTests,
    planted: "honest-tests",
    bites: [1, 3, 4, 5, 7, 8, 9].map((line) => `app/domain/voting/majority.test.ts:${line}`),
  },
  {
    says: "no check is silenced and no failure is swallowed",
    rule: escapeHatches,
    planted: "escape-hatches",
    bites: [...[1, 3, 4, 8, 11, 19, 20].map((line) => `${paper}:${line}`), "app/ui/look.css:2"],
  },
  {
    says: "migrations have an order",
    rule: migrationOrder,
    planted: "migration-order",
    bites: ["0004_short", "20260102000000_roof", "20260103000000_empty", "latest"].map(
      (folder) => `prisma/migrations/${folder}`,
    ),
  },
  {
    says: "nothing names a path of somebody's machine or a private registry",
    rule: machinePaths,
    planted: "machine-paths",
    bites: ["README.md:2", "README.md:2", "bin/start.mjs:1", "package-lock.json:3"],
  },
];

for (const { says, rule, planted, bites } of house) {
  test(says, () => {
    const breaches = rule(repository).map((violation) => `${placeOf(violation)} ${violation.says}`);
    expect(breaches.sort()).toEqual([]);
  });

  test(`a breach is found where it is planted and nowhere else: ${says}`, () => {
    const tree = readTree(join(import.meta.dirname, "planted", planted));
    expect(rule(tree).map(placeOf).sort()).toEqual([...bites].sort());
  });
}

test("every rule has its planted tree and every planted tree its rule", () => {
  const trees = readdirSync(join(import.meta.dirname, "planted"));
  expect(trees.sort()).toEqual(["arrows", ...house.map(({ planted }) => planted)].sort());
});

function placeOf({ path, line }: Violation): string {
  return line > 0 ? `${path}:${line}` : path;
}
