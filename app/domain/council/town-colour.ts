import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** WCAG 2.2, 1.4.3: text in the town's colour stands on white paper. */
const LEAST_CONTRAST = 4.5;

/**
 * A colour as the town types it, "#1A3B73" or "1a3b73", in the form that is kept.
 * @returns "colour-unreadable" for anything else, "colour-too-light" where text in it could not be read on white
 */
export function townColour(typed: string): Verdict<string, "colour-unreadable" | "colour-too-light"> {
  const digits = /^#?([0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (!digits) return refused("colour-unreadable");
  if (contrastWithWhite(digits) < LEAST_CONTRAST) return refused("colour-too-light");
  return accepted(`#${digits}`);
}

/** The contrast ratio with white, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrastWithWhite(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(Number.parseInt(digits.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
