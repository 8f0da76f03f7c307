import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LiveItem } from "./live-views.ts";

/** Opens a vote on the called item; folded away while another result is being looked at. */
export function OpenForm({
  item,
  reply,
  again,
}: {
  item: LiveItem | null;
  reply: LeadReply | undefined;
  again: boolean;
}) {
  const t = useText("voting");
  if (!item) return <Alert title={t("chair.callFirst")} />;
  const form = (
    <ChairForm intent="open" poll={null} reply={reply}>
      {(of) => (
        <>
          <input type="hidden" name="agendaItemId" value={item.id} />
          {/* why: a field keeps what it showed first; another item needs another field. */}
          <TextField
            key={item.id}
            name="question"
            label={t("chair.question")}
            hint={t("chair.questionHint")}
            defaultValue={of("question").typed ?? item.name}
            maxLength={500}
            errors={of("question").errors}
            required
          />
          <Row>
            <Button variant="primary" name="kind" value="open" icon="play">
              {t("chair.open")}
            </Button>
            <Button name="kind" value="handCount">
              {t("chair.openByHand")}
            </Button>
          </Row>
        </>
      )}
    </ChairForm>
  );
  return again ? <Disclosure summary={t("chair.another")}>{form}</Disclosure> : form;
}
