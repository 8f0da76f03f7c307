import type { IconName } from "./icon.tsx";

/** The meaning of a mark or notice; always shown with an icon and words, never by colour alone. */
export type Tone = "info" | "success" | "warning" | "danger" | "neutral";

/** The icon that stands for a tone when the caller names none. */
export const toneIcons = {
  info: "info",
  success: "success",
  warning: "warning",
  danger: "danger",
  neutral: "info",
} as const satisfies Record<Tone, IconName>;
