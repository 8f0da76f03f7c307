import { useText } from "#app/i18n/use-text.ts";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { ElectionPanel } from "./election-panel.tsx";
import type { LiveState } from "./live-views.ts";

/** The session's announced elections besides the one that is shown large. */
export function EarlierElections({ state }: { state: LiveState }) {
  const t = useText("elections");
  const earlier = state.elections.filter(({ pollId }) => pollId !== state.poll?.id);
  if (earlier.length === 0) return null;
  return (
    <Section title={t("earlier")}>
      <Stack>
        {earlier.map((election) => (
          <Card key={election.pollId}>
            <ElectionPanel election={election} size="small" />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
