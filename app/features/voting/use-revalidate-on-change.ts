import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { askServer, closeConnection, openConnection } from "./live-connection.ts";

/** News that come together cause one load. */
const SETTLE_MS = 400;

/**
 * Loads a page's data anew when something public about the meeting changed, for pages that citizens read. Without
 * JavaScript the page simply stays as it was loaded.
 */
export function useRevalidateOnChange(meetingId: string, place: "public" | "member" | "chair" = "public"): void {
  const { revalidate, state } = useRevalidator();
  const isBusy = useNavigation().state !== "idle" || state !== "idle";
  const [isDue, setDue] = useState(false);

  // why: loading anew breaks off whatever the page is loading or sending, so it waits until that is done.
  useEffect(() => {
    if (!isDue || isBusy) return;
    setDue(false);
    revalidate();
  }, [isDue, isBusy, revalidate]);

  useEffect(() => {
    let stopped = false;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    let stop: () => void = () => undefined;
    const look = (body?: { meetingId: string }) => {
      if (body && body.meetingId !== meetingId) return;
      waiting ??= setTimeout(() => {
        waiting = null;
        setDue(true);
      }, SETTLE_MS);
    };
    void openConnection().then((connection) => {
      if (stopped) return closeConnection(connection);
      let before = false;
      const join = () => {
        void askServer(connection, "meeting:join", { meetingId, as: place }).then(
          () => (before ? look() : undefined),
          () => undefined,
        );
        before = true;
      };
      connection.on("connect", join);
      connection.on("meeting:changed", look);
      if (connection.connected) join();
      stop = () => {
        connection.off("connect", join);
        connection.off("meeting:changed", look);
        closeConnection(connection);
      };
    });
    return () => {
      stopped = true;
      if (waiting) clearTimeout(waiting);
      stop();
    };
  }, [meetingId, place]);
}
