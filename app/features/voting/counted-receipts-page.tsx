import { Form } from "@remix-run/react";
import { useText } from "#app/i18n/use-text.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeList } from "#app/ui/code-list.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ReceiptFinding } from "./receipt-finding.tsx";
import type { CountedBox, ReceiptStanding } from "./receipt-views.ts";

export interface CountedReceiptsPageProps {
  item: { id: string; number: string; name: string; meetingId: string; organization: string };
  boxes: CountedBox[];
  /** The public key by which experts check the receipts' signatures. */
  publicKey: string;
  /** What became of the code that was sent; undefined before one was. */
  checked: ReceiptStanding | undefined;
}

/** For everybody who may see the result: how a secret vote was held, and the codes of all envelopes that were counted. */
export function CountedReceiptsPage({ item, boxes, publicKey, checked }: CountedReceiptsPageProps) {
  const t = useText("secret");
  const meetings = useText("meetings");
  return (
    <Stack gap="wide">
      <Breadcrumbs
        items={[
          { href: "/meetings", label: meetings("title") },
          { href: `/meetings/${item.meetingId}`, label: item.organization },
          { href: `/agenda-items/${item.id}`, label: item.number },
          { label: t("counted.title") },
        ]}
      />
      <PageHeader
        preline={`${item.number} ${item.name}`}
        title={t("counted.title")}
        actions={<PrintButton>{t("counted.print")}</PrintButton>}
      />
      <Text size="large">{t("counted.intro")}</Text>
      <Section title={t("counted.how")}>
        <ol>
          <li>{t("counted.sealed")}</li>
          <li>{t("counted.opened")}</li>
          <li>{t("counted.receipt")}</li>
          <li>{t("counted.list")}</li>
        </ol>
      </Section>
      {boxes.map((box) => (
        <Box key={box.pollId} box={box} />
      ))}
      <div className="ui-no-print">
        <Section title={t("counted.check")} id="check">
          <Stack>
            {checked ? <ReceiptFinding checked={checked} /> : null}
            <Form method="post" action="#check">
              <Stack>
                <TextField
                  name="code"
                  label={t("page.code")}
                  hint={t("page.codeHint")}
                  defaultValue={checked?.typed}
                  autoComplete="off"
                  maxLength={40}
                  required
                />
                <Row>
                  <Button>{t("page.submit")}</Button>
                </Row>
              </Stack>
            </Form>
          </Stack>
        </Section>
      </div>
      <Disclosure summary={t("page.experts")} quiet>
        <Stack>
          <Text>{t("page.expertsText")}</Text>
          <DescriptionList items={[{ term: t("page.key"), value: <PlainText text={publicKey} /> }]} layout="stacked" />
        </Stack>
      </Disclosure>
    </Stack>
  );
}

function Box({ box }: { box: CountedBox }) {
  const t = useText("secret");
  const voting = useText("voting");
  const kinds = useText("kinds");
  const { pollId, question, round, root, trackers } = box;
  const repeated = round > 1 ? ` (${voting("result.round", { round })})` : "";
  return (
    <Section title={`${question}${repeated}`} id={`poll-${pollId}`}>
      <Stack>
        <DescriptionList
          items={[
            { term: t("counted.envelopes"), value: String(trackers.length) },
            { term: voting("choice.yes"), value: String(box.yes) },
            { term: voting("choice.no"), value: String(box.no) },
            { term: voting("choice.abstain"), value: String(box.abstain) },
            { term: kinds("invalid"), value: box.invalid > 0 ? String(box.invalid) : null },
          ]}
        />
        <CodeList label={t("counted.codes")} codes={trackers} />
        <DescriptionList
          items={[{ term: t("page.root"), value: <span className="ui-hash">{root.match(/.{1,8}/g)?.join(" ")}</span> }]}
          layout="stacked"
        />
        <Text muted>{t("counted.rootText")}</Text>
      </Stack>
    </Section>
  );
}
