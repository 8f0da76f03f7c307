/** Whole seconds as minutes and seconds, "3:05"; an hour is 60 minutes more. */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
