import { useText } from "#app/i18n/use-text.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";

/** A resolution of this length is read at a glance; a longer one opens on demand. */
const SHORT = 600;

/** What the resolution reads that is voted on, below the question. */
export function VotedWording({ text, folded = text.length > SHORT }: { text: string; folded?: boolean }) {
  const t = useText("voting");
  return (
    <Disclosure summary={t("poll.wording")} open={!folded} quiet>
      <PlainText text={text} />
    </Disclosure>
  );
}
