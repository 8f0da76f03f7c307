import { useFetcher } from "@remix-run/react";
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

/** Doubts the quorum; the chair hears of it at once. */
export function DoubtForm({ state }: { state: LiveState }) {
  const t = useText("presence");
  const fetcher = useFetcher();
  const { own, meeting } = state;
  if (!own?.mayDoubt || !meeting.running) return null;
  if (own.doubting) return <Alert tone="success" title={t("doubtSaid")} live="polite" />;
  return (
    <Disclosure summary={t("doubtOpen")} quiet>
      <Text>{t("doubtAsk")}</Text>
      <fetcher.Form method="post" action={`/vote/${meeting.id}/doubt`}>
        <Button loading={fetcher.state !== "idle"}>{t("doubt")}</Button>
      </fetcher.Form>
    </Disclosure>
  );
}
