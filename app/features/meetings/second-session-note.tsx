import type { SecondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Text } from "#app/ui/text.tsx";
import { secondSessionSentence } from "./second-session-sentence.ts";

/** The sentence of an item that is dealt with for the second time, below its name. */
export function SecondSessionNote({ notice }: { notice: SecondSessionNotice }) {
  return <Text>{secondSessionSentence(useText("meetings"), notice)}</Text>;
}
