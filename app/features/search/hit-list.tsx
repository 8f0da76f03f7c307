import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { Hit } from "./search-views.ts";

/** Hits of one kind, each with the words that were found. */
export function HitList({ hits }: { hits: readonly Hit[] }) {
  const t = useText("search");
  const locale = useLocale();
  const { timeZone } = useFrame();
  return (
    <Stack gap="tight">
      {hits.map((hit) => (
        <Card
          key={hit.id}
          href={hit.href}
          title={<MarkedText pieces={hit.title} />}
          preline={[hit.label, hit.at ? formatDate(hit.at, locale, timeZone) : null].filter(Boolean).join(" · ")}
          marks={
            hit.public ? null : (
              <Badge tone="warning" icon="lock">
                {t("nonPublic")}
              </Badge>
            )
          }
        >
          {hit.snippet.length > 0 ? (
            <Text size="small" muted>
              <MarkedText pieces={hit.snippet} />
            </Text>
          ) : null}
        </Card>
      ))}
    </Stack>
  );
}
