import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";

/** Shorter waits are no news. */
const PATIENCE_MS = 3_000;

/** Says that a page is still on its way when that takes long, as without network; it goes by itself. */
export function WaitingNotice() {
  const t = useText("ui");
  const navigation = useNavigation();
  const revalidator = useRevalidator();
  const isWaiting = navigation.state === "loading" || revalidator.state === "loading";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return setLong(false);
    const timer = setTimeout(setLong, PATIENCE_MS, true);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return (
    <div className="ui-waiting" role="status">
      {isLong ? <p className="ui-inner ui-waiting__words">{t("stillLoading")}</p> : null}
    </div>
  );
}
