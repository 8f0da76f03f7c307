import { useFetcher } from "@remix-run/react";
import { MotionList } from "#app/features/motions/motion-list.tsx";
import { SpeakersPanel } from "#app/features/speakers/speakers-panel.tsx";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { EarlierElections } from "./earlier-elections.tsx";
import { LineBadge } from "./line-badge.tsx";
import { type Live, useLiveMeeting } from "./live-meeting.tsx";
import type { LiveItem, LiveState } from "./live-views.ts";
import { DoubtForm, MemberNotices } from "./member-notices.tsx";
import { OwnVoteForms } from "./own-vote-form.tsx";
import { PollPanel } from "./poll-panel.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { speakerLine } from "./speaker-line.ts";

export interface MemberScreenProps {
  state: LiveState;
  formKey: string;
  /** What became of a vote that was cast without JavaScript. */
  notice: { ok: boolean; text: string } | null;
  /** Why the last doubt about the quorum was refused; null for none. */
  doubt: string | null;
}

/** The member's screen in a running session: where it stands, presence by one tap, the vote, the results so far. */
export function MemberScreen({ state: initial, formKey, notice, doubt }: MemberScreenProps) {
  const t = useText("voting");
  const live = useLiveMeeting(initial, "member");
  const { state, line } = live;
  const earlier = state.results.filter(({ pollId }) => pollId !== state.poll?.id);
  return (
    <div className="ui-live">
      <Stack gap="wide">
        <PageHeader
          preline={state.meeting.organization}
          title={<NowTitle item={state.item} />}
          marks={<LineBadge line={line} />}
          actions={
            state.own?.leads ? (
              <LinkButton href={`/vote/${state.meeting.id}/chair`}>{t("chair.toScreen")}</LinkButton>
            ) : undefined
          }
        />
        {notice ? <Alert tone={notice.ok ? "success" : "danger"} title={notice.text} live="polite" /> : null}
        {state.meeting.running ? null : <Alert title={t("meeting.notRunning")} />}
        {line === "shut" ? <Alert tone="danger" title={t("line.shutText")} live="assertive" /> : null}
        <Presence live={live} />
        <MemberNotices state={state} />
        <PollPanel live={live} formKey={formKey} />
        <MotionList motions={state.motions} />
        <SpeakersPanel meetingId={state.meeting.id} speakers={state.speakers} line={speakerLine(live)} />
        <OwnVoteForms state={state} />
        <DoubtForm state={state} word={doubt} />
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

/** "Jetzt: Ö 7 Beschaffung von Schulmöbeln". */
export function NowTitle({ item }: { item: LiveItem | null }) {
  const t = useText("voting");
  if (!item) return <>{t("meeting.noItem")}</>;
  // The number is one word: "Ö" never stands alone at the end of a line.
  return <>{t("meeting.now", { number: item.number.replace(" ", "\u00a0"), name: item.name })}</>;
}

function Presence({ live }: { live: Live }) {
  const t = useText("voting");
  const fetcher = useFetcher();
  const { own, meeting } = live.state;
  if (!own || !meeting.running || own.disrupted) return null;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="present" value={String(!own.present)} />
      <Row>
        <span role="status">{own.present ? t("presence.here") : t("presence.away")}</span>
        <Button
          variant={own.present ? "tertiary" : "primary"}
          icon={own.present ? undefined : "check"}
          loading={fetcher.state !== "idle"}
        >
          {own.present ? t("presence.leave") : t("presence.arrive")}
        </Button>
      </Row>
    </fetcher.Form>
  );
}
