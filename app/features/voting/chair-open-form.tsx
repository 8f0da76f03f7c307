import { normText } from "#app/i18n/norm-text.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ChairForm, type ChairFormProps } from "./chair-form.tsx";
import type { LeadReply } from "./lead-poll.server.ts";
import type { LiveItem, OfferedKind, PollOffers } from "./live-views.ts";
import { matterText } from "./matter-text.ts";

export interface OpenFormProps {
  item: LiveItem | null;
  offers: PollOffers | null;
  reply: LeadReply | undefined;
  /** Folded away while another result is being looked at. */
  again: boolean;
}

/** Opens a vote on the called item: the question and one button; whatever else can be chosen is folded away. */
export function OpenForm({ item, offers, reply, again }: OpenFormProps) {
  const t = useText("voting");
  const kinds = useText("kinds");
  if (!item || !offers) return <Alert title={t("chair.callFirst")} />;
  const wasRefused = reply !== undefined && !reply.ok && reply.intent === "open";
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
          <Disclosure summary={kinds("more")} open={wasRefused} quiet>
            <OpenOptions key={item.id} offers={offers} of={of} />
          </Disclosure>
          {offers.seconds > 0 ? <Text>{kinds("limitNote", { count: offers.seconds })}</Text> : null}
          <Button variant="primary" size="large" icon="play">
            {t("chair.open")}
          </Button>
        </>
      )}
    </ChairForm>
  );
  return again ? (
    <Disclosure summary={t("chair.another")} open={wasRefused}>
      {form}
    </Disclosure>
  ) : (
    form
  );
}

/** Kind, majority and countdown; a kind that is not possible here says why. */
function OpenOptions({ offers, of }: { offers: PollOffers; of: Parameters<ChairFormProps["children"]>[0] }) {
  const t = useText("kinds");
  const voting = useText("voting");
  const law = useText("procedure");
  const refusal = useRefusal();
  const first = offers.kinds.find(({ refused }) => refused === null);
  return (
    <Stack>
      <Demands offers={offers} of={of} />
      <RadioGroup
        name="kind"
        label={t("kind")}
        defaultValue={of("kind").typed ?? (first ? nameOf(first) : undefined)}
        errors={of("kind").errors}
        options={offers.kinds.map((offer) => ({
          value: nameOf(offer),
          label: t(`option.${nameOf(offer)}`),
          hint: offer.refused ? refusal(offer.refused) : t(`hint.${nameOf(offer)}`),
          disabled: offer.refused !== null,
        }))}
      />
      <SelectField
        name="matter"
        label={t("matter")}
        defaultValue={of("matter").typed ?? "resolution"}
        errors={of("matter").errors}
        required
        options={offers.matters.map((matter) => ({
          value: matter.matter,
          label: matterText({ kinds: t, voting, law }, matter),
        }))}
      />
      <NumberField
        name="seconds"
        label={t("seconds")}
        hint={t("secondsHint")}
        min={5}
        max={36_000}
        defaultValue={of("seconds").typed ?? (offers.seconds > 0 ? offers.seconds : "")}
        errors={of("seconds").errors}
      />
    </Stack>
  );
}

/** What was demanded in the room; where both were, the form says which goes first. */
function Demands({ offers, of }: { offers: PollOffers; of: Parameters<ChairFormProps["children"]>[0] }) {
  const t = useText("kinds");
  const { first, secretDemand } = offers;
  const share = secretDemand
    ? t(`demand.share.${secretDemand.rule}`, { ...secretDemand, norm: normText(secretDemand.norm) })
    : undefined;
  return (
    <Fieldset id="demands" legend={t("demand.title")} hint={t(`demand.first.${first ?? "not-known"}`)}>
      {(["secretDemanded", "rollCallDemanded"] as const).map((name) => (
        <CheckboxField
          key={name}
          name={name}
          label={t(`demand.${name}`)}
          hint={name === "secretDemanded" ? share : undefined}
          defaultChecked={of(name).typed === "on"}
        />
      ))}
    </Fieldset>
  );
}

/** The choice in the form; slips and called names are choices of their own there. */
function nameOf({ kind, onPaper }: OfferedKind) {
  if (kind === "election") return "handCount";
  if (kind === "rollCall" && onPaper) return "rollCallAloud";
  return kind === "secret" && onPaper ? "secretOnPaper" : kind;
}
