import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const appFolder = new URL("./app", import.meta.url).pathname;

/**
 * Serves only what is used of KERN: drops the rules of classes that no source names (its grid, its utilities, unused
 * parts) and the custom properties that nothing reads. A name that ends in "-" in a source counts as a prefix.
 */
function dropUnusedKern() {
  return {
    postcssPlugin: "drop-unused-kern",
    OnceExit(root, { result }) {
      const files = readdirSync(appFolder, { recursive: true })
        .filter((file) => /\.(tsx|css)$/.test(file))
        .map((file) => join(appFolder, file));
      const sources = files.map((file) => readFileSync(file, "utf8")).join("\n");
      dropRules(root, new Set(sources.match(/kern-[a-z0-9_-]+/g)));
      dropProperties(root, new Set(sources.match(/--[a-z0-9-]+/g)));
      for (const file of files) result.messages.push({ type: "dependency", plugin: "drop-unused-kern", file });
    },
  };
}
dropUnusedKern.postcss = true;

function dropRules(root, used) {
  const prefixes = [...used].filter((name) => name.endsWith("-"));
  const isUsed = (name) => used.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
  // why: a class inside :is() or :not() is only one of several cases; KERN names its themes beside `body` that way.
  const certain = (selector) => selector.replace(/:(is|not|where)\([^()]*(\([^()]*\)[^()]*)*\)/g, "");
  const lives = (selector) => (certain(selector).match(/\.kern-[a-z0-9_-]+/g) ?? []).every((c) => isUsed(c.slice(1)));
  root.walkRules((rule) => {
    const kept = splitSelectors(rule.selector).filter(lives);
    if (kept.length === 0) rule.remove();
    else rule.selector = kept.join(",");
  });
  root.walkAtRules("media", (media) => {
    // why: KERN paints icons white under forced colours, unseen on a light system theme; preferences.css has the rule.
    if (media.params.includes("forced-colors")) {
      media.walkRules((rule) => /\.kern-icon--[a-z-]+$/.test(rule.selector) && rule.remove());
    }
    if (media.nodes?.length === 0) media.remove();
  });
  // why: every browser we serve knows the plain property, and the prefixed copy doubles the icons' size.
  root.walkDecls("-webkit-mask", (declaration) => declaration.remove());
}

function dropProperties(root, named) {
  let dropped = true;
  while (dropped) {
    dropped = false;
    const read = new Set(named);
    root.walkDecls(({ value }) => {
      for (const [, name] of value.matchAll(/var\(\s*(--[a-z0-9-]+)/g)) read.add(name);
    });
    root.walkDecls(/^--kern-/, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      dropped = true;
    });
  }
}

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
