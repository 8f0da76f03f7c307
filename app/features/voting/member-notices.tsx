import { useFetcher } from "@remix-run/react";
import type { DoubtRefusal } from "#app/features/meetings/doubt-quorum.server.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Text } from "#app/ui/text.tsx";
import type { LiveState } from "./live-views.ts";

/** What a member must know of the own standing: cut off, barred from the item; and the doubt about the quorum. */
export function MemberNotices({ state }: { state: LiveState }) {
  const t = useText("presence");
  const { own, meeting } = state;
  if (!own || !meeting.running) return null;
  return (
    <>
      {own.disrupted ? (
        <Alert tone="warning" title={t("ownCutOff")} live="polite">
          {t("ownCutOffText")}
        </Alert>
      ) : null}
      {own.present || own.disrupted ? null : <Text>{t("byVideoHint")}</Text>}
      {own.barred ? (
        <Alert tone="warning" title={t("bar.own")} live="polite">
          {t("bar.ownText")}
        </Alert>
      ) : null}
    </>
  );
}

/** Why a doubt can be refused; each has its sentence. */
const DOUBT_REFUSALS = ["doubt-needs-present-member", "meeting-not-running"] as const satisfies readonly DoubtRefusal[];

/**
 * Doubts the quorum; the chair hears of it at once.
 * @param word the word in the address that says why the last doubt was refused; null for none
 */
export function DoubtForm({ state, word }: { state: LiveState; word: string | null }) {
  const t = useText("presence");
  const refusals = useText("refusals");
  const fetcher = useFetcher();
  const { own, meeting } = state;
  const refused = DOUBT_REFUSALS.find((code) => code === word);
  if (own?.doubting && meeting.running) return <Alert tone="success" title={t("doubtSaid")} live="polite" />;
  return (
    <>
      {refused ? <Alert tone="danger" title={refusals(refused)} live="polite" /> : null}
      {own?.mayDoubt && meeting.running ? (
        <Disclosure summary={t("doubtOpen")} quiet>
          <Text>{t("doubtAsk")}</Text>
          <fetcher.Form method="post" action={`/vote/${meeting.id}/doubt`}>
            <Button loading={fetcher.state !== "idle"}>{t("doubt")}</Button>
          </fetcher.Form>
        </Disclosure>
      ) : null}
    </>
  );
}
