// npm run check: the quick half of npm test, without database, build and browser.
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { asOne, BIOME, runStages, TSC, TSC_ARGS, toolStage, vitestStage } from "./stages.mjs";

const { passed, failed } = await runStages([
  ["Pakete / packages", asOne(install)],
  ["Datenbankzugriff / database client", asOne(generate)],
  ["Format, Lint / format, lint", toolStage(BIOME, ["check", "--error-on-warnings"])],
  ["Typen / types", toolStage(TSC, TSC_ARGS)],
  ["Haus und Regeln / house and rules", vitestStage("rules", ["--project", "rules"])],
]);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
