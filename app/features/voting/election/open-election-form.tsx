import { ChairForm } from "#app/features/voting/chair-form.tsx";
import type { LeadReply } from "#app/features/voting/lead-poll.server.ts";
import type { LiveItem } from "#app/features/voting/live-views.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";

export interface OpenElectionFormProps {
  item: LiveItem;
  /** Who of the organization can be chosen to stand. */
  people: readonly { personId: string; name: string }[];
  reply: LeadReply | undefined;
}

/** Opens an election on the called item: who stands, and how it is held. */
export function OpenElectionForm({ item, people, reply }: OpenElectionFormProps) {
  const t = useText("elections");
  const isRefused = reply !== undefined && !reply.ok && reply.intent === "openElection";
  return (
    <Disclosure summary={t("open.title")} open={isRefused} quiet>
      <ChairForm intent="openElection" poll={null} reply={reply}>
        {(of) => (
          <>
            <Text>{t("open.explain")}</Text>
            <input type="hidden" name="agendaItemId" value={item.id} />
            <TextField
              key={`question-${item.id}`}
              id="election-question"
              name="question"
              label={t("open.question")}
              hint={t("open.questionHint")}
              defaultValue={of("question").typed ?? item.name}
              maxLength={500}
              errors={of("question").errors}
              required
            />
            <CheckboxGroup
              id="election-people"
              name="personIds"
              label={t("open.people")}
              options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
              errors={of("personIds").errors}
            />
            <TextareaField
              key={`names-${item.id}`}
              id="election-names"
              name="names"
              label={t("open.names")}
              hint={t("open.namesHint")}
              defaultValue={of("names").typed}
              errors={of("names").errors}
              markOptional={false}
            />
            <RadioGroup
              id="election-casting"
              name="casting"
              label={t("open.casting")}
              defaultValue={of("casting").typed ?? "slips"}
              errors={of("casting").errors}
              options={[
                { value: "slips", label: t("open.slips") },
                { value: "hands", label: t("open.hands"), hint: t("open.handsHint") },
              ]}
              required
            />
            <CheckboxField
              id="election-no-objection"
              name="noObjection"
              value="yes"
              label={t("open.noObjection")}
              defaultChecked={of("noObjection").typed === "yes"}
            />
            <CheckboxField
              id="election-secret"
              name="secretElection"
              value="yes"
              label={t("open.secret")}
              hint={t("open.secretHint")}
              defaultChecked={of("secretElection").typed === "yes"}
            />
            <Button variant="primary" icon="play">
              {t("open.now")}
            </Button>
          </>
        )}
      </ChairForm>
    </Disclosure>
  );
}
