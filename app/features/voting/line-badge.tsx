import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { Line } from "./live-meeting.tsx";

const TONES = { connecting: "neutral", online: "success", offline: "danger", shut: "danger" } as const;

/** Whether this device is in touch with the session, in words and colour. */
export function LineBadge({ line }: { line: Line }) {
  const t = useText("voting");
  return (
    <span role="status">
      <Badge tone={TONES[line]}>{t(`line.${line}`)}</Badge>
    </span>
  );
}
