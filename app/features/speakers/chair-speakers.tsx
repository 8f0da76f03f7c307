import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { ListForms } from "./chair-list-forms.tsx";
import { SpeakerForm } from "./speaker-form.tsx";
import type { SpeakerLine } from "./speaker-line.ts";
import { useSpeakerName } from "./speaker-name.tsx";
import type { SpeakersView } from "./speaker-views.ts";
import type { SpeakersReply } from "./speakers-reply.ts";
import { SpeakingNow } from "./speaking-now.tsx";
import { TimesTables } from "./times-tables.tsx";
import { type DeedStanding, useSpeakerDeed } from "./use-speaker-deed.ts";
import { WaitingTable } from "./waiting-table.tsx";

export interface ChairSpeakersProps {
  meetingId: string;
  speakers: SpeakersView | null;
  line: SpeakerLine;
  reply: SpeakersReply | undefined;
}

/** The chair's hand on the list: who speaks, whom the list has next, the whole list, and how long all have spoken. */
export function ChairSpeakers({ meetingId, speakers, line, reply }: ChairSpeakersProps) {
  const t = useText("speakers");
  const nameOf = useSpeakerName();
  const { standing, act } = useSpeakerDeed(line, meetingId, false);
  if (!speakers?.lead) return null;
  const { speaking, waiting, lead } = speakers;
  const [next] = waiting;
  const seenId = speaking?.id ?? "none";
  const refused = reply && !reply.ok && reply.intent.startsWith("speaker:") ? reply : null;
  return (
    <Section title={t("title")} actions={speakers.closed ? <Badge tone="warning">{t("closed")}</Badge> : undefined}>
      <Stack>
        <SpeakingNow speaking={speaking} />
        {speaking ? (
          <SpeakerForm deed="speaker:end" values={{ requestId: speaking.id }} onSend={act}>
            <Button icon="stop">{t("chair.end")}</Button>
          </SpeakerForm>
        ) : null}
        {next ? (
          <SpeakerForm deed="speaker:give" values={{ requestId: next.id, seenId }} onSend={act}>
            <Button icon="play">{t("chair.giveNext", { name: nameOf(next) })}</Button>
          </SpeakerForm>
        ) : (
          <Text>{t("chair.empty")}</Text>
        )}
        <Notice standing={standing} before={refused?.submission.error?.[""]?.[0] ?? null} />
        <WaitingTable waiting={waiting} order={lead.order} seenId={seenId} onSend={act} />
        {lead.hindered.length > 0 ? (
          <Text>
            {t("chair.hindered")}: {lead.hindered.map(nameOf).join(", ")}
          </Text>
        ) : null}
        <Disclosure summary={t("chair.more")} quiet open={refused !== null}>
          <ListForms speakers={speakers} lead={lead} refused={refused} onSend={act} />
        </Disclosure>
        <Disclosure summary={t("chair.times")} quiet>
          <TimesTables lead={lead} />
        </Disclosure>
      </Stack>
    </Section>
  );
}

function Notice({ standing, before }: { standing: DeedStanding; before: string | null }) {
  const t = useText("speakers");
  const refusal = useRefusal();
  const code = standing.step === "refused" ? standing.code : standing.step === "idle" ? before : null;
  return (
    <LiveRegion urgency="assertive">
      {standing.step === "lost" ? <Alert tone="danger" title={t("chair.lostText")} /> : null}
      {code ? <Alert tone="danger" title={refusal(code)} /> : null}
    </LiveRegion>
  );
}
