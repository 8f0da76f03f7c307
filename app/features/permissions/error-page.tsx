import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { SiteFrame } from "./site-frame.tsx";
import { useFrame } from "./use-frame.ts";

/** What stands where a page could not: not there, not allowed, or broken; always with the next step. */
export function ErrorPage() {
  const t = useText("frame");
  const refusal = useRefusal();
  const error = useRouteError();
  const frame = useFrame();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refused = isRouteErrorResponse(error) ? (error.data as { refused?: string } | null)?.refused : undefined;
  const [title, text] =
    status === 404
      ? [t("notFoundTitle"), t("notFoundText")]
      : status === 403
        ? [t("forbiddenTitle"), refusal(refused) ?? t("forbiddenText")]
        : [t("brokenTitle"), t("brokenText")];
  return (
    <SiteFrame frame={frame}>
      <Stack>
        <PageHeader title={title} />
        <Text size="large">{text}</Text>
        <Row>
          <LinkButton href="/">{t("toStart")}</LinkButton>
          <LinkButton href="/meetings" variant="secondary">
            {t("toMeetings")}
          </LinkButton>
        </Row>
      </Stack>
    </SiteFrame>
  );
}
