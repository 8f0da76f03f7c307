import type { SpeakerKind } from "#app/domain/speakers/speaker-order.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";

/** Says what is no plain speech: a point of order, a question, an interrupted speech that goes on. */
export function KindBadge({ kind, continues = false }: { kind: SpeakerKind; continues?: boolean }) {
  const t = useText("speakers");
  if (kind !== "speech") return <Badge tone="info">{t(`kind.${kind}`)}</Badge>;
  return continues ? <Badge>{t("continues")}</Badge> : null;
}
