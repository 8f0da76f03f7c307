import { Form } from "@remix-run/react";
import { ChairSpeakers } from "#app/features/speakers/chair-speakers.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { ChairPanel } from "./chair-panel.tsx";
import { QuorumNow } from "./chair-standing.tsx";
import { EarlierElections } from "./earlier-elections.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import { LineBadge } from "./line-badge.tsx";
import { useLiveMeeting } from "./live-meeting.tsx";
import type { LiveState } from "./live-views.ts";
import { NowTitle } from "./member-screen.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { speakerLine } from "./speaker-line.ts";

/** The chair's screen: where the session stands, who is there, the vote, the hall's display, the results so far. */
export function ChairScreen({ state: initial, reply }: { state: LiveState; reply: LeadReply | undefined }) {
  const t = useText("voting");
  const live = useLiveMeeting(initial, "chair");
  const { state, line } = live;
  const earlier = state.results.filter(({ pollId }) => pollId !== state.poll?.id);
  const { meeting } = state;
  return (
    <div className="ui-live">
      <Stack gap="wide">
        <PageHeader
          preline={`${meeting.organization} · ${t("chair.title")}`}
          title={<NowTitle item={state.item} />}
          marks={<LineBadge line={line} />}
          actions={<LinkButton href={`/vote/${meeting.id}`}>{t("chair.ownVote")}</LinkButton>}
        />
        {meeting.running ? null : <Alert title={t("meeting.notRunning")} />}
        {line === "shut" ? <Alert tone="danger" title={t("line.shutText")} live="assertive" /> : null}
        {state.lead ? <QuorumNow lead={state.lead} reply={reply} /> : null}
        <ChairPanel state={state} reply={reply} />
        <ChairSpeakers meetingId={meeting.id} speakers={state.speakers} line={speakerLine(live)} reply={reply} />
        <div className="ui-no-print">
          <Section title={t("hall.title")}>
            <HallAddress meetingId={meeting.id} hallKey={reply?.ok ? reply.hallKey : null} />
          </Section>
        </div>
        {earlier.length > 0 ? (
          <Section title={t("poll.earlier")}>
            <Stack>
              {earlier.map((result) => (
                <Card key={result.pollId}>
                  <ResultPanel result={result} size="small" />
                </Card>
              ))}
            </Stack>
          </Section>
        ) : null}
        <EarlierElections state={state} />
      </Stack>
    </div>
  );
}

function HallAddress({ meetingId, hallKey }: { meetingId: string; hallKey: string | null }) {
  const t = useText("voting");
  const address = `/vote/${meetingId}/hall`;
  if (hallKey) {
    return (
      <Stack>
        <Text>{t("hall.keyMade")}</Text>
        <Row>
          <LinkButton href={`${address}?key=${hallKey}`} target="_blank" rel="noreferrer">
            {t("hall.show")}
          </LinkButton>
        </Row>
      </Stack>
    );
  }
  return (
    <Form method="post">
      <Stack>
        <Text>{t("hall.explain")}</Text>
        <Row>
          <Button name="intent" value="hallDisplay">
            {t("hall.makeKey")}
          </Button>
          <LinkButton href={address}>{t("hall.showHere")}</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}
