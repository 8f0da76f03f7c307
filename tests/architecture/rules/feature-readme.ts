import type { Rule } from "../tree.ts";

const ONE_SCREEN_LINES = 60;

/** House rule: a feature with code explains itself in a README of at most one screen. */
export const featureReadme: Rule = (files) => {
  const features = new Set(files.flatMap(({ path }) => /^app\/features\/[^/]+(?=\/.*\.tsx?$)/.exec(path) ?? []));
  return [...features].flatMap((feature) => {
    const path = `${feature}/README.md`;
    const readme = files.find((file) => file.path === path);
    if (!readme?.text.trim()) return [{ path, line: 0, says: "the feature has no README" }];
    const lines = readme.text.trimEnd().split("\n").length;
    return lines > ONE_SCREEN_LINES ? [{ path, line: 0, says: `${lines} lines, at most ${ONE_SCREEN_LINES}` }] : [];
  });
};
