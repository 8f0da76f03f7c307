import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BigButton } from "#app/ui/big-button.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { SpeakerForm } from "./speaker-form.tsx";
import type { SpeakerLine } from "./speaker-line.ts";
import { SpeakerName } from "./speaker-name.tsx";
import type { OwnRequest, SpeakersView } from "./speaker-views.ts";
import { SpeakingNow } from "./speaking-now.tsx";
import { type DeedStanding, useSpeakerDeed } from "./use-speaker-deed.ts";

export interface SpeakersPanelProps {
  meetingId: string;
  speakers: SpeakersView | null;
  line: SpeakerLine;
}

/** The list of speakers for a member: who speaks, one large button to ask, the own place, the way back. */
export function SpeakersPanel({ meetingId, speakers, line }: SpeakersPanelProps) {
  const t = useText("speakers");
  if (!speakers) return null;
  return (
    <Section title={t("title")}>
      <Stack>
        <SpeakingNow speaking={speakers.speaking} />
        {speakers.own ? (
          <OwnPart meetingId={meetingId} speakers={speakers} own={speakers.own} line={line} />
        ) : (
          <Text>{t("waiting", { count: speakers.waitingCount })}</Text>
        )}
        {speakers.waiting.length > 0 ? (
          <Disclosure summary={t("own.list")} quiet>
            <ol>
              {speakers.waiting.map((speaker) => (
                <li key={speaker.id}>
                  <SpeakerName speaker={speaker} />
                  {speaker.kind === "speech" ? null : ` · ${t(`kind.${speaker.kind}`)}`}
                  {speaker.continues ? ` · ${t("continues")}` : null}
                </li>
              ))}
            </ol>
          </Disclosure>
        ) : null}
      </Stack>
    </Section>
  );
}

type OwnPartProps = SpeakersPanelProps & { speakers: SpeakersView; own: NonNullable<SpeakersView["own"]> };

function OwnPart({ meetingId, speakers, own, line }: OwnPartProps) {
  const t = useText("speakers");
  const refusal = useRefusal();
  const { standing, act } = useSpeakerDeed(line, meetingId, true);
  const [search] = useSearchParams();
  const action = `/vote/${meetingId}/speakers`;
  const asks = { agendaItemId: speakers.agendaItemId, key: own.nextKey };
  const has = (kind: OwnRequest["kind"]) => own.requests.some((request) => request.kind === kind);
  const mayAsk = own.hindrance === null && !own.hasFloor && standing.step !== "lost";
  return (
    <Stack>
      {own.hasFloor ? <Alert tone="success" title={t("own.hasFloor")} live="polite" /> : null}
      {own.requests.map((request) => (
        <OwnPlace key={request.id} request={request} isFree={speakers.speaking === null}>
          <SpeakerForm deed="speaker:withdraw" action={action} values={{ requestId: request.id }} onSend={act}>
            <Button icon="undo">{t("own.withdraw")}</Button>
          </SpeakerForm>
        </OwnPlace>
      ))}
      {own.removed ? (
        <Alert tone="warning" title={t("own.removed")} live="polite">
          {t("own.removedFor", { reason: own.removed.reason })}
        </Alert>
      ) : null}
      {own.hindrance && own.requests.length === 0 ? <Text>{refusal(own.hindrance)}</Text> : null}
      {speakers.closed ? <Text>{t("closed")}</Text> : null}
      {mayAsk && !has("speech") && !speakers.closed ? (
        <SpeakerForm deed="speaker:ask" action={action} values={{ ...asks, kind: "speech" }} onSend={act}>
          <div className="ui-choices">
            <BigButton icon="chat">{t("own.ask")}</BigButton>
          </div>
        </SpeakerForm>
      ) : null}
      {mayAsk ? (
        <Row>
          {has("question") ? null : (
            <SpeakerForm deed="speaker:ask" action={action} values={{ ...asks, kind: "question" }} onSend={act}>
              <Button>{t("own.question")}</Button>
            </SpeakerForm>
          )}
          {has("pointOfOrder") ? null : (
            <SpeakerForm deed="speaker:ask" action={action} values={{ ...asks, kind: "pointOfOrder" }} onSend={act}>
              <Button>{t("own.point")}</Button>
            </SpeakerForm>
          )}
        </Row>
      ) : null}
      <DeedNotice standing={standing} before={search.get("speakers")} />
    </Stack>
  );
}

/** "Sie sind die 3. Wortmeldung", with the way back below. */
function OwnPlace({ request, isFree, children }: { request: OwnRequest; isFree: boolean; children: ReactNode }) {
  const t = useText("speakers");
  const { kind, place } = request;
  const words =
    place === null
      ? t("own.away")
      : kind === "pointOfOrder"
        ? t("own.pointWaits", { place })
        : kind === "question"
          ? t("own.questionWaits", { place })
          : place === 1 && isFree
            ? t("own.next")
            : t("own.place", { place });
  return (
    <Alert tone={place === null ? "warning" : "info"} title={words} live="polite">
      {children}
    </Alert>
  );
}

/** How the own deed stands; `before` is the refusal of a plain form. */
function DeedNotice({ standing, before }: { standing: DeedStanding; before: string | null }) {
  const t = useText("speakers");
  const refusal = useRefusal();
  const code = standing.step === "refused" ? standing.code : standing.step === "idle" ? before : null;
  return (
    <LiveRegion urgency={code ? "assertive" : "polite"}>
      {standing.step === "sending" ? <Text>{t("own.sending")}</Text> : null}
      {standing.step === "lost" ? (
        <Alert tone="warning" title={t("own.lost")}>
          {t("own.lostText")}
        </Alert>
      ) : null}
      {code ? (
        <Alert tone="danger" title={t("own.refused")}>
          {refusal(code)}
        </Alert>
      ) : null}
    </LiveRegion>
  );
}
