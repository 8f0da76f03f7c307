import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Row } from "#app/ui/row.tsx";
import { Text } from "#app/ui/text.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll } from "./live-views.ts";

/** The counts of raised hands, typed in. */
export function HandCount({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("voting");
  return (
    <ChairForm intent="handCount" poll={poll} reply={reply}>
      {(of) => (
        <>
          <Text>{t("chair.handCountHint", { entitled: poll.entitled })}</Text>
          <Row top>
            {(["yes", "no", "abstain"] as const).map((choice) => (
              <NumberField
                key={choice}
                name={choice}
                label={t(`choice.${choice}`)}
                min={0}
                max={poll.entitled}
                defaultValue={of(choice).typed ?? 0}
                errors={of(choice).errors}
                required
              />
            ))}
          </Row>
          <Button variant="primary">{t("chair.handCountEnter")}</Button>
        </>
      )}
    </ChairForm>
  );
}
