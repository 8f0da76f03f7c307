import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { clockTime } from "./clock-time.ts";
import { KindBadge } from "./kind-badge.tsx";
import { SpeakerName } from "./speaker-name.tsx";
import type { SpeakersView, SpeakingNow as Speaking } from "./speaker-views.ts";
import { useRunningSeconds } from "./use-running-seconds.ts";

/** Who has the floor and for how long; reaching a limit is said in words and cuts nobody off. */
export function SpeakingNow({ speaking }: { speaking: SpeakersView["speaking"] }) {
  const t = useText("speakers");
  if (!speaking) return <Text>{t("nobody")}</Text>;
  return (
    <Stack gap="tight">
      <Text size="large">
        {t("now")}: <SpeakerName speaker={speaking} />
      </Text>
      <SpeakingTimes speaking={speaking} />
    </Stack>
  );
}

/** The running time of a speech, and of its faction where that has a limit. */
export function SpeakingTimes({ speaking }: { speaking: Speaking }) {
  const t = useText("speakers");
  const seconds = useRunningSeconds(speaking);
  const { limit, factionSeconds, factionLimit } = speaking;
  const time = clockTime(seconds);
  const ofFaction = factionSeconds === null ? null : factionSeconds + seconds - speaking.seconds;
  return (
    <Row>
      <KindBadge kind={speaking.kind} />
      <span role="timer">
        {limit > 0 ? t("time.spokenOf", { time, limit: clockTime(limit) }) : t("time.spoken", { time })}
      </span>
      {limit > 0 && seconds >= limit ? <Badge tone="warning">{t("time.reached")}</Badge> : null}
      {ofFaction === null ? null : (
        <span>{t("time.faction", { time: clockTime(ofFaction), limit: clockTime(factionLimit) })}</span>
      )}
      {ofFaction !== null && ofFaction >= factionLimit ? (
        <Badge tone="warning">{t("time.factionReached")}</Badge>
      ) : null}
    </Row>
  );
}
