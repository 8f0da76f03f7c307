import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";

/** Closes the session; asks first, and says how many items are left. */
export function EndForm({ session, reply }: { session: SessionView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const isRefused = reply !== undefined && !reply.ok && reply.intent === "end";
  return (
    <Disclosure summary={t("session.end")} open={isRefused} quiet>
      <DeskForm intent="end" reply={reply}>
        <Text>{session.openCount > 0 ? t("session.endAsk", { count: session.openCount }) : t("session.allDone")}</Text>
        <Button tone="danger">{t("session.endNow")}</Button>
      </DeskForm>
    </Disclosure>
  );
}
