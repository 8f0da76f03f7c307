import { atOffset, type Rule } from "../tree.ts";

const HOME_OF_SOMEONE = /(?<=^|[\s"'`(=:,[]|file:\/\/)\/(?:home|Users|root|work|mnt)\/[\w.~-]+/gm;
const WINDOWS_HOME = /\b[A-Z]:\\{1,2}Users\\/g;
const FOREIGN_REGISTRY = /(?<="resolved": "|registry\s*=\s*)https?:\/\/(?!registry\.npmjs\.org\/)[^"\s]+/g;

/** House rule: nothing in the tree names a path of somebody's machine or the address of a private package registry. */
export const machinePaths: Rule = (files) =>
  files.flatMap((file) =>
    [HOME_OF_SOMEONE, WINDOWS_HOME, FOREIGN_REGISTRY].flatMap((pattern) =>
      [...file.text.matchAll(pattern)].map((hit) => atOffset(file, hit.index, hit[0])),
    ),
  );
