import { useText } from "./use-text.ts";

/**
 * Puts codes of bad input and refusals into words: `const refusal = useRefusal(); refusal(field.errors)`.
 * A code may carry one value after a bar: "too-long|200".
 * @returns one sentence, or undefined where there is nothing to say
 */
export function useRefusal(): (codes: readonly string[] | string | null | undefined) => string | undefined {
  const t = useText("refusals");
  return (codes) => {
    const first = typeof codes === "string" ? codes : codes?.[0];
    if (!first) return undefined;
    const [code = "", value = ""] = first.split("|");
    return t(code as "invalid", { value, defaultValue: t("invalid") });
  };
}
