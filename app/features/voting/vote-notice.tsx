import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { LinkButton } from "#app/ui/link-button.tsx";
import { NoticeBar } from "#app/ui/notice-bar.tsx";
import type { RunningVoteAnswer } from "./live/protocol.ts";
import { askServer, closeConnection, openConnection } from "./live-connection.ts";
import type { RunningVote } from "./live-views.ts";

/**
 * Calls a member to the running vote from any page of the application, and goes as soon as the vote is cast or over.
 * Without JavaScript the page says what was so when it was loaded.
 */
export function VoteNotice({ running: loaded }: { running: RunningVote | null }) {
  const t = useText("voting");
  const { pathname } = useLocation();
  const [running, setRunning] = useState(loaded);
  useEffect(() => setRunning(loaded), [loaded]);
  useRunningVote(setRunning, pathname);
  const isThere = running !== null && pathname.startsWith(`/vote/${running.meetingId}`);
  return (
    <div role="status">
      {running && !isThere ? (
        <NoticeBar
          action={
            <LinkButton variant="primary" href={`/vote/${running.meetingId}`}>
              {t("notice.go")}
            </LinkButton>
          }
        >
          <strong>{t("notice.running", { organization: running.organization })}</strong> {running.question}
        </NoticeBar>
      ) : null}
    </div>
  );
}

/** Asks at each new page and connection, and whenever a vote of the asker's begins, is cast or ends. */
function useRunningVote(setRunning: (running: RunningVote | null) => void, pathname: string): void {
  const ask = useRef<(from: string) => void>(() => undefined);
  useEffect(() => ask.current(pathname), [pathname]);
  useEffect(() => {
    let stopped = false;
    let stop: () => void = () => undefined;
    void openConnection().then((connection) => {
      if (stopped) return closeConnection(connection);
      const look = () => {
        void askServer<RunningVoteAnswer>(connection, "vote:running", {}).then(
          (answer) => (answer.ok && !stopped ? setRunning(answer.running) : undefined),
          () => undefined,
        );
      };
      ask.current = look;
      const heard = ["connect", "vote:changed", "poll:mine"] as const;
      for (const name of heard) connection.on(name, look);
      if (connection.connected) look();
      stop = () => {
        for (const name of heard) connection.off(name, look);
        closeConnection(connection);
      };
    });
    return () => {
      stopped = true;
      ask.current = () => undefined;
      stop();
    };
  }, [setRunning]);
}
