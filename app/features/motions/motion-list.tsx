import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { MotionsView, MotionView } from "./motion-views.ts";

const TONES = {
  pending: "info",
  adopted: "success",
  rejected: "neutral",
  moot: "neutral",
  withdrawn: "neutral",
} as const;

/** The motions on the called item to read, in the order of votes; nothing where there is none. */
export function MotionList({ motions }: { motions: MotionsView | null }) {
  const t = useText("motions");
  if (!motions || motions.motions.length === 0) return null;
  return (
    <Section title={t("title")}>
      <Stack>
        {motions.motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} view={motions} />
        ))}
      </Stack>
    </Section>
  );
}

/** One motion: kind and number, words, who moved it, what has become of it. */
export function MotionCard(props: { motion: MotionView; view: MotionsView; children?: ReactNode }) {
  const { motion, view, children } = props;
  const t = useText("motions");
  const words = motion.voted?.step === "confirmed" ? motion.voted.wording : motion.wording;
  const numbers = view.motions.filter(({ id }) => motion.contradicts.includes(id)).map(({ submitted }) => submitted);
  return (
    <Card
      preline={t("numbered", { number: motion.submitted, kind: t(`kind.${motion.kind}`) })}
      title={motion.text}
      level={3}
      marks={<Badge tone={TONES[motion.state]}>{t(`state.${motion.state}`)}</Badge>}
      footer={children}
    >
      <Text muted>{t("facts", { movedBy: motion.movedBy, reach: motion.reach })}</Text>
      {words === "" ? null : (
        <Disclosure summary={t(motion.kind === "AMENDMENT" ? "wordingIf" : "wording")} quiet>
          <PlainText text={words} />
        </Disclosure>
      )}
      {numbers.length > 0 ? <Text muted>{t("contradicts", { numbers: numbers.join(", ") })}</Text> : null}
      {motion.voted && motion.voted.step !== "asMoved" ? (
        <Text>{t(motion.voted.step === "confirmed" ? "amendedConfirmed" : "amended")}</Text>
      ) : null}
    </Card>
  );
}
