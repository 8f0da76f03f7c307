import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CodeList } from "#app/ui/code-list.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type KeptReceipt, listKeptReceipts } from "./kept-receipts.ts";
import { ReceiptFinding } from "./receipt-finding.tsx";
import type { BoxView, ReceiptStanding } from "./receipt-views.ts";

export interface ReceiptsPageProps {
  meetingId: string;
  meeting: string;
  boxes: BoxView[];
  /** The public key by which experts check the receipts' signatures. */
  publicKey: string;
  /** What became of the code that was sent; undefined before one was. */
  checked: ReceiptStanding | undefined;
}

/** Where a member sees, without special knowledge, that the own envelope was counted; experts compute it again. */
export function ReceiptsPage({ meetingId, meeting, boxes, publicKey, checked }: ReceiptsPageProps) {
  const t = useText("secret");
  const kept = useKeptReceipts(meetingId);
  const [latest] = kept.slice(-1);
  return (
    <Stack gap="wide">
      <PageHeader preline={meeting} title={t("page.title")} actions={<PrintButton>{t("page.print")}</PrintButton>} />
      <Text>{t("page.intro")}</Text>
      {checked ? <ReceiptFinding checked={checked} /> : null}
      <Form method="post">
        <Stack>
          <TextField
            key={latest?.tracker ?? ""}
            name="code"
            label={t("page.code")}
            hint={t("page.codeHint")}
            defaultValue={checked?.typed ?? latest?.tracker}
            autoComplete="off"
            maxLength={40}
            required
          />
          <Row>
            <Button variant="primary">{t("page.submit")}</Button>
          </Row>
        </Stack>
      </Form>
      {kept.length > 0 ? <KeptList kept={kept} /> : null}
      <Section title={t("page.boxes")}>
        <Stack>
          {boxes.length === 0 ? <Text>{t("page.none")}</Text> : null}
          {boxes.map((box) => (
            <Box key={box.pollId} box={box} />
          ))}
          {boxes.length > 0 ? (
            <Disclosure summary={t("page.key")} quiet>
              <PlainText text={publicKey} />
            </Disclosure>
          ) : null}
        </Stack>
      </Section>
    </Stack>
  );
}

function KeptList({ kept }: { kept: KeptReceipt[] }) {
  const t = useText("secret");
  return (
    <Section title={t("page.yours")}>
      <Stack>
        {kept.map(({ pollId, epoch, question, tracker }) => (
          <Card key={`${pollId} ${epoch}`}>
            <Stack gap="tight">
              <Text>{question}</Text>
              <CodeList label={t("receipt.title")} codes={tracker.split("-")} inline />
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

function Box({ box }: { box: BoxView }) {
  const t = useText("secret");
  const { state, cast, entitled, root, trackers } = box;
  return (
    <Card>
      <Stack>
        <Heading level={3}>{box.question}</Heading>
        <Text>
          {state === "running" ? t("page.running", { cast, entitled }) : null}
          {state === "counted" ? t("page.envelopes", { count: trackers.length }) : null}
          {state === "ended" ? t("page.cancelled") : null}
        </Text>
        {root ? (
          <Disclosure summary={t("page.experts")} quiet>
            <Stack>
              <Text>{t("page.expertsText")}</Text>
              <DescriptionList items={[{ term: t("page.root"), value: root }]} layout="stacked" />
              <CodeList label={t("page.trackers")} codes={trackers} />
            </Stack>
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  );
}

/** What this device keeps is known only after the page has come alive. */
function useKeptReceipts(meetingId: string): KeptReceipt[] {
  const [kept, setKept] = useState<KeptReceipt[]>([]);
  useEffect(() => setKept(listKeptReceipts(meetingId)), [meetingId]);
  return kept;
}
