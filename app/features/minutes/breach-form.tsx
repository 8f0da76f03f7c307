import type { PollBreaches } from "#app/features/voting/list-breaches.server.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";

type BreachFormProps = {
  breaches: PollBreaches;
  /** The id of the next finding, made with the page: sent twice, there is one. */
  breachId: string;
  published: boolean;
  reply: DeskReply | undefined;
};

/** What was found about a vote afterwards, and the form to add to it; the office alone sees it. */
export function BreachForm({ breaches, breachId, published, reply }: BreachFormProps) {
  const t = useText("breach");
  const locale = useLocale();
  const { pollId, people, noted, ifTookPart } = breaches;
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, locale, "UTC");
  return (
    <div className="ui-no-print">
      {noted.map(({ id, name, kind, reason, effect, norm, runsOut }) => (
        <Alert key={id} tone="warning" title={t(`noted.${kind}`, { name })}>
          <Text>{reason}</Text>
          <Text>{t(`effect.${effect}`)}</Text>
          <Text>{runsOut ? t("runsOut", { date: day(runsOut), norm: norm ?? "" }) : t("nothingKnown")}</Text>
          {published ? <Text>{t("correctBelow")}</Text> : null}
        </Alert>
      ))}
      <Disclosure summary={t("open")} open={reply?.ok === false && reply.intent === "breach"} quiet>
        <Text>{t("explain")}</Text>
        <Text>{t(`one.${ifTookPart}`)}</Text>
        <DeskForm intent="breach" reply={reply} values={{ pollId, breachId }} match={{ pollId }}>
          {(errorsOf) => (
            <>
              <RadioGroup
                name="breach"
                id={`breach-kind-${pollId}`}
                label={t("what")}
                options={(["tookPart", "wronglyBarred"] as const).map((kind) => ({
                  value: kind,
                  label: t(`kind.${kind}`),
                }))}
                errors={errorsOf("breach")}
                required
              />
              <SelectField
                name="personId"
                id={`breach-person-${pollId}`}
                label={t("who")}
                emptyLabel={t("choose")}
                options={people.map(({ personId, name, barred }) => ({
                  value: personId,
                  label: barred ? t("barred", { name }) : name,
                }))}
                errors={errorsOf("personId")}
                required
              />
              <TextField
                name="reason"
                id={`breach-reason-${pollId}`}
                label={t("reason")}
                maxLength={500}
                errors={errorsOf("reason")}
                required
              />
              <DateField
                name="noticedOn"
                id={`breach-noticed-${pollId}`}
                label={t("noticedOn")}
                hint={t("noticedOnHint")}
                errors={errorsOf("noticedOn")}
              />
              <div>
                <Button>{t("save")}</Button>
              </div>
            </>
          )}
        </DeskForm>
      </Disclosure>
    </div>
  );
}
