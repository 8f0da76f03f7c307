import { at, isAppCode, type Rule, type Violation } from "../tree.ts";
import { type Message, readMessages } from "./message-files.ts";
import { type MessageUses, messageUses } from "./message-uses.ts";

const PLURAL = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/;
// why: a rule answers with a bare code, and the code is the key of its text.
const CODES = "refusals";

/** House rule: German and English say the same things with the same placeholders; nothing is missing, nothing is left over. */
export const messages: Rule = (files) => {
  const german = readMessages(files, "de");
  const english = readMessages(files, "en");
  const uses = files.filter((file) => isAppCode(file) && !/^app\/i18n\/(de|en)\//.test(file.path)).map(messageUses);
  return [
    ...german.unreadable,
    ...english.unreadable,
    ...differences(german.namespaces, english.namespaces, "en"),
    ...differences(english.namespaces, german.namespaces, "de"),
    ...missing(uses, german.namespaces),
    ...leftOver(uses, german.namespaces),
  ];
};

type Namespaces = Map<string, Map<string, Message>>;

function differences(one: Namespaces, other: Namespaces, language: string): Violation[] {
  return [...one].flatMap(([namespace, texts]) =>
    [...texts.values()].flatMap(({ key, placeholders, file, node }) => {
      const twin = other.get(namespace)?.get(key);
      if (!twin) return [at(file, node, `${namespace}:${key} is missing in ${language}`)];
      if (twin.placeholders === placeholders || language === "de") return [];
      return [at(twin.file, twin.node, `${namespace}:${key} has other placeholders than in German`)];
    }),
  );
}

function missing(uses: readonly MessageUses[], texts: Namespaces): Violation[] {
  const known = new Map([...texts].map(([namespace, keys]) => [namespace, new Set([...keys.keys()].flatMap(names))]));
  if (known.size === 0) return [];
  return uses.flatMap(({ file, asked }) =>
    asked.flatMap(({ key, namespaces, node }) => {
      const candidates = namespaces.length > 0 ? namespaces : [...known.keys()];
      return candidates.some((namespace) => known.get(namespace)?.has(key)) ? [] : [at(file, node, `no text "${key}"`)];
    }),
  );
}

function leftOver(uses: readonly MessageUses[], texts: Namespaces): Violation[] {
  return [...texts].flatMap(([namespace, keys]) =>
    [...keys.values()].flatMap(({ key, file, node }) => {
      const isUsed = names(key).some((name) => uses.some((use) => mentions(use, namespace, name)));
      return isUsed ? [] : [at(file, node, `nobody uses ${namespace}:${key}`)];
    }),
  );
}

function mentions({ literals, built, asked }: MessageUses, namespace: string, key: string): boolean {
  const full = `${namespace}:${key}`;
  if (literals.has(full)) return true;
  const speaks = literals.has(namespace) || namespace === CODES;
  const isAsked = asked.some(
    (one) => one.key === key && (one.namespaces.length === 0 || one.namespaces.includes(namespace)),
  );
  if (isAsked || (literals.has(key) && (speaks || key.includes(".")))) return true;
  return built.some(([head, tail]) => {
    if (head.startsWith(`${namespace}:`)) return full.startsWith(head) && full.endsWith(tail);
    const namesAGroup = /^(?:[\w-]+\.)+[\w-]*$/.test(head) || (head === "" && /^\.\w/.test(tail));
    return speaks && namesAGroup && key.startsWith(head) && key.endsWith(tail);
  });
}

/** The names a text answers to: its key, and without the plural ending. */
const names = (key: string) => (PLURAL.test(key) ? [key, key.replace(PLURAL, "")] : [key]);
