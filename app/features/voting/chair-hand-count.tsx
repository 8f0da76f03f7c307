import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Row } from "#app/ui/row.tsx";
import { Text } from "#app/ui/text.tsx";
import { ChairForm } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LivePoll } from "./live-views.ts";

const CHOICES = ["yes", "no", "abstain"] as const;

/** The counts of raised hands or of slips, typed in. */
export function HandCount({ poll, reply }: { poll: LivePoll; reply: LeadReply | undefined }) {
  const t = useText("voting");
  const kinds = useText("kinds");
  const choices = [...CHOICES.filter((choice) => choice !== "abstain" || poll.abstentionAllowed)];
  return (
    <ChairForm intent="handCount" poll={poll} reply={reply}>
      {(of) => (
        <>
          <Text>
            {poll.onPaper
              ? kinds("paperHint", { entitled: poll.entitled })
              : t("chair.handCountHint", { entitled: poll.entitled })}
          </Text>
          <Row top>
            {choices.map((choice) => (
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
            {poll.onPaper ? (
              <NumberField
                name="invalid"
                label={kinds("invalid")}
                min={0}
                max={poll.entitled}
                defaultValue={of("invalid").typed ?? 0}
                errors={of("invalid").errors}
                required
              />
            ) : null}
          </Row>
          <Button variant="primary" size="large">
            {t("chair.handCountEnter")}
          </Button>
        </>
      )}
    </ChairForm>
  );
}
