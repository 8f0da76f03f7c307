import type { SpeakingOrder } from "#app/domain/speakers/speaker-order.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { MoveButtons } from "#app/ui/move-buttons.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { KindBadge } from "./kind-badge.tsx";
import type { SpeakerDeed } from "./schema.ts";
import { SpeakerForm } from "./speaker-form.tsx";
import { SpeakerName, useSpeakerName } from "./speaker-name.tsx";
import type { WaitingSpeaker } from "./speaker-views.ts";

export interface WaitingTableProps {
  waiting: readonly WaitingSpeaker[];
  order: SpeakingOrder;
  /** Who has the floor as this screen knows it. */
  seenId: string;
  onSend: (deed: SpeakerDeed, payload: object) => void;
}

/** Who waits, in order; the chair may give the floor to anybody and move everybody within the own kind. */
export function WaitingTable({ waiting, order, seenId, onSend }: WaitingTableProps) {
  const t = useText("speakers");
  const nameOf = useSpeakerName();
  if (waiting.length === 0) return null;
  return (
    <Stack gap="tight">
      <Text muted>{order === "arrival" ? t("chair.orderArrival") : t("chair.orderInTurn")}</Text>
      <ol className="ui-list-plain">
        {waiting.map((speaker, index) => (
          <li key={speaker.id}>
            <Row align="between">
              <span>
                {index + 1}. <SpeakerName speaker={speaker} />{" "}
                <KindBadge kind={speaker.kind} continues={speaker.continues} />
              </span>
              <Row gap="tight">
                <MoveButtons
                  id={speaker.id}
                  name={nameOf(speaker)}
                  index={index + 1}
                  canRise={waiting[index - 1]?.kind === speaker.kind}
                  canSink={waiting[index + 1]?.kind === speaker.kind}
                  fields={{
                    action: "",
                    idName: "requestId",
                    positionName: "to",
                    values: { intent: "speaker:move" },
                  }}
                  onMove={(to) => onSend("speaker:move", { requestId: speaker.id, to })}
                />
                <SpeakerForm deed="speaker:give" values={{ requestId: speaker.id, seenId }} onSend={onSend}>
                  <Button size="small" aria-label={t("chair.giveTo", { name: nameOf(speaker) })}>
                    {t("chair.give")}
                  </Button>
                </SpeakerForm>
              </Row>
            </Row>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
