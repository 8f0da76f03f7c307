import { at, importsOf, isCode, type Rule } from "../tree.ts";

/** House rule: own files are imported with their extension, through `#app/` across folders and `./` inside one. */
export const importExtensions: Rule = (files) =>
  files.filter(isCode).flatMap((file) =>
    importsOf(file).flatMap(({ specifier, node }) => {
      if (!/^[.#]/.test(specifier) || specifier.includes("/build/")) return [];
      if (!/\.(tsx?|mjs|cjs|js|json|css|svg|typ|wasm)(\?\w+)?$/.test(specifier)) {
        return [at(file, node, `"${specifier}" carries no extension`)];
      }
      const climbs = specifier.startsWith("../") && file.path.startsWith("app/");
      return climbs ? [at(file, node, `"${specifier}" climbs; say #app/…`)] : [];
    }),
  );
