import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const uiFolder = new URL("./app/ui", import.meta.url).pathname;

/**
 * Drops the rules of KERN that no component uses: its grid, its utilities, unused parts.
 * A class counts as used when it stands in a component's source; a name that ends in "--" or "-" counts as a prefix.
 */
function dropUnusedKern() {
  return {
    postcssPlugin: "drop-unused-kern",
    OnceExit(root, { result }) {
      const sources = readdirSync(uiFolder, { recursive: true })
        .filter((file) => /\.(tsx|css)$/.test(file))
        .map((file) => join(uiFolder, file));
      const used = new Set(sources.flatMap((file) => readFileSync(file, "utf8").match(/kern-[a-z0-9_-]+/g) ?? []));
      const prefixes = [...used].filter((name) => name.endsWith("-"));
      const isUsed = (name) => used.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
      // why: a class inside :is() or :not() is only one of several cases; KERN names its themes beside `body` that way.
      const certain = (selector) => selector.replace(/:(is|not|where)\([^()]*(\([^()]*\)[^()]*)*\)/g, "");
      const lives = (selector) =>
        (certain(selector).match(/\.kern-[a-z0-9_-]+/g) ?? []).every((name) => isUsed(name.slice(1)));
      root.walkRules((rule) => {
        const kept = splitSelectors(rule.selector).filter(lives);
        if (kept.length === 0) rule.remove();
        else rule.selector = kept.join(",");
      });
      // why: every browser we serve knows the plain property, and the prefixed copy doubles the icons' size.
      root.walkDecls("-webkit-mask", (declaration) => declaration.remove());
      root.walkAtRules("media", (rule) => rule.nodes?.length === 0 && rule.remove());
      for (const file of sources) {
        result.messages.push({ type: "dependency", plugin: "drop-unused-kern", file });
      }
    },
  };
}
dropUnusedKern.postcss = true;

/** Splits at the commas of the list, not at those inside `:is(…)` or `:not(…)`. */
function splitSelectors(list) {
  const parts = [""];
  let depth = 0;
  for (const letter of list) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

export default { plugins: [dropUnusedKern()] };
