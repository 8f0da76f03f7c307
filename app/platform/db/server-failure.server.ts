import { OperatorFailure } from "#app/platform/failure.server.ts";

/** Turns what PostgreSQL's programs said into an error that has a sentence for the operator. */
export function serverFailure(said: string): Error {
  const cause = /no space left|disk quota/i.test(said)
    ? Object.assign(new Error(said), { code: "ENOSPC" })
    : /permission denied/i.test(said)
      ? Object.assign(new Error(said), { code: "EACCES", path: /"([^"]+)"/.exec(said)?.[1] ?? "postgres" })
      : null;
  return (
    cause ??
    new OperatorFailure(`PostgreSQL startet nicht: ${lastLine(said)} / PostgreSQL does not start: ${lastLine(said)}`)
  );
}

function lastLine(said: string): string {
  const lines = said
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => /FATAL|PANIC|error|could not/i.test(line)) ?? lines.at(-1) ?? "";
}
