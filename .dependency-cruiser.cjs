/**
 * The arrows of the house: who may lean on whom.
 *
 * Paths are relative to the folder that is cruised, so the same rules hold for the repository and for the planted tree
 * under tests/architecture/planted/arrows, where every rule has a violation that proves it bites.
 */
const floors = require("./tests/architecture/floors.json");

const TEST = "\\.test\\.tsx?$";
const NPM = "(^|/)node_modules/";
const ROUTE = "^app/(routes/|root\\.tsx$|entry\\.client\\.tsx$)";
const WIRING = "^app/(entry\\.server\\.tsx$|wiring/)";
const TYPES = ["type-only", "type-import"];
const OUTSIDE_APP = "^(tests|bin|prisma|server\\.ts|vite\\.config)";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** One rule per feature: it may not see its own floor's neighbours nor anything above. */
function floorRules() {
  const features = Object.entries(floors);
  return features.map(([feature, floor]) => {
    const unseen = features.filter(([other, height]) => other !== feature && height >= floor).map(([other]) => other);
    return forbid(
      `floor-${floor}-${feature}`,
      `${feature} stands on floor ${floor} and imports only features of lower floors`,
      { path: `^app/features/${feature}/`, pathNot: TEST },
      { path: `^app/features/(${unseen.join("|")})/` },
    );
  });
}

module.exports = {
  forbidden: [
    forbid("no-cycle", "two files that need each other are one thing or a wrong cut", {}, { circular: true }),
    forbid(
      "resolvable",
      "an import that cannot be resolved would slip through every other rule",
      {},
      { couldNotResolve: true, pathNot: ["^virtual:", "/db/generated/", "^\\./build/", "^#build/"] },
    ),

    forbid(
      "domain-is-pure",
      "domain imports domain only: no package, no Node, no database, no text",
      { path: "^app/domain/", pathNot: TEST },
      { pathNot: "^app/domain/" },
    ),
    forbid(
      "platform-knows-no-council",
      "platform imports npm only",
      { path: "^app/platform/", pathNot: TEST },
      { pathNot: ["^app/platform/", NPM], dependencyTypesNot: ["core"] },
    ),
    forbid(
      "ui-leans-on-texts-only",
      "ui imports ui, i18n and npm",
      { path: "^app/ui/", pathNot: TEST },
      { pathNot: ["^app/(ui|i18n)/", NPM] },
    ),
    forbid(
      "i18n-leans-on-nothing",
      "i18n imports itself and i18next only",
      { path: "^app/i18n/", pathNot: TEST },
      { pathNot: ["^app/i18n/", `${NPM}(i18next|react-i18next)/`] },
    ),
    forbid(
      "server-takes-the-build",
      "server.ts imports npm only and takes the rest from the build's entry module; types may cross",
      { path: "^server\\.ts$" },
      { pathNot: [NPM, "^virtual:", "^(\\./)?build/"], dependencyTypesNot: ["core", ...TYPES] },
    ),
    forbid(
      "route-composes",
      "a route imports features, ui, i18n and platform/http",
      { path: ROUTE, pathNot: TEST },
      {
        path: ["^app/", OUTSIDE_APP],
        pathNot: ["^app/(features|ui|i18n|platform/http)/", "^app/(routes/|root\\.tsx)", "\\.css$"],
      },
    ),
    forbid(
      "route-opens-no-database",
      "a route never opens the database",
      { path: ROUTE, pathNot: TEST },
      { path: `${NPM}(pg|prisma|@prisma)/` },
    ),
    forbid(
      "feature-leans-down",
      "a feature imports domain, platform, ui, i18n and lower features",
      { path: "^app/features/", pathNot: TEST },
      {
        path: ["^app/", OUTSIDE_APP],
        pathNot: "^app/(domain|platform|ui|i18n|features|routes|wiring|root\\.tsx|entry\\.)",
      },
    ),
    forbid(
      "nobody-leans-on-an-address",
      "routes, root and entries are imported by nobody; a route may take another route's types",
      { path: "^app/" },
      { path: "^app/(routes/|root\\.tsx$|entry\\.)", dependencyTypesNot: TYPES },
    ),
    forbid(
      "only-the-entry-wires",
      "what wires features is known to the server's entry only",
      { path: "^(app/|server\\.ts)", pathNot: [TEST, WIRING] },
      { path: "^app/wiring/", dependencyTypesNot: TYPES },
    ),
    ...floorRules(),
    forbid(
      "cupboard-closed-to-features",
      "a subfolder of a feature is opened by that feature only",
      { path: "^app/features/([^/]+)/", pathNot: TEST },
      { path: "^app/features/[^/]+/[^/]+/", pathNot: "^app/features/$1/" },
    ),
    forbid(
      "cupboard-closed-to-the-rest",
      "a subfolder of a feature is opened by that feature only",
      { path: "^(app/(?!features/)|server\\.ts|bin/)", pathNot: TEST },
      { path: "^app/features/[^/]+/[^/]+/" },
    ),
    forbid(
      "browser-stays-out-of-the-server",
      "only *.server files, routes, root and the server's entry import *.server files; types may cross",
      { path: "^app/", pathNot: [TEST, "\\.server\\.tsx?$", "^app/routes/", "^app/root\\.tsx$", WIRING] },
      { path: "\\.server\\.tsx?$", dependencyTypesNot: TYPES },
    ),
    forbid(
      "database-stays-on-the-server",
      "only *.server files import the database packages",
      { path: "^app/", pathNot: [TEST, "\\.server\\.tsx?$", "/db/generated/"] },
      { path: `${NPM}(pg|@prisma)/`, dependencyTypesNot: TYPES },
    ),
    forbid(
      "lucia-behind-auth",
      "the session package is known to features/auth only, so that it can be replaced there",
      { path: "^(app/|server\\.ts)", pathNot: "^app/features/auth/" },
      { path: `${NPM}lucia/` },
    ),
  ],
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: [NPM, "/db/generated/"] },
    exclude: { path: "^(node_modules|build|data|public|\\.cache|tests/architecture/planted)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".css", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
