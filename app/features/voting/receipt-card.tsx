import { useText } from "#app/i18n/use-text.ts";
import { Card } from "#app/ui/card.tsx";
import { CodeList } from "#app/ui/code-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";

export interface ReceiptCardProps {
  meetingId: string;
  receipt: { tracker: string; signature: string };
}

/** The receipt of a secret vote: a short code to note, print or check. Never how the envelope reads. */
export function ReceiptCard({ meetingId, receipt }: ReceiptCardProps) {
  const t = useText("secret");
  return (
    <Card>
      <Stack>
        <Heading level={3}>{t("receipt.title")}</Heading>
        <CodeList label={t("receipt.title")} codes={receipt.tracker.split("-")} inline />
        <Text>{t("receipt.explain")}</Text>
        <Row>
          <LinkButton href={`/vote/${meetingId}/receipts`}>{t("receipt.check")}</LinkButton>
        </Row>
        <Disclosure summary={t("receipt.signature")} quiet>
          <PlainText text={receipt.signature} />
        </Disclosure>
      </Stack>
    </Card>
  );
}
