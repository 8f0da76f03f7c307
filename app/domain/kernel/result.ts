/**
 * The answer of every rule: a value, or a refusal with a code that the screens translate.
 * Rules never throw. What a rule refuses is an expected outcome with a name.
 */
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused<Code extends string> = { readonly ok: false; readonly refused: Code };
export type Verdict<T, Code extends string> = Accepted<T> | Refused<Code>;

/** A verdict that carries the given value. */
export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** A verdict that names why not; the literal type of the code is kept. */
export function refused<const Code extends string>(code: Code): Refused<Code> {
  return { ok: false, refused: code };
}
