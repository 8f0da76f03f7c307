import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormRow } from "#app/ui/form-row.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import type { MeetingFields } from "./office-views.ts";
import { changeMeetingSchema, createMeetingSchema } from "./schema.ts";

export type MeetingFormProps = {
  /** What the fields hold at first. */
  fields: MeetingFields;
  /** The answer to a form that was not accepted. */
  reply: SubmissionResult<string[]> | undefined;
  timeZone: string;
  backHref: string;
} & (
  | { kind: "new"; meetingId: string; organizations: { id: string; name: string }[] }
  | { kind: "change"; version: number }
);

type Shape = Record<"organizationId" | keyof MeetingFields, string>;

/** The office's form of a meeting: body and occasion, day and local times, room and place. */
export function MeetingForm(props: MeetingFormProps) {
  const { fields: first, reply, timeZone, backHref, kind } = props;
  const t = useText("office");
  const cancel = useText("ui")("cancel");
  const refusal = useRefusal();
  const isSending = useNavigation().state !== "idle";
  const schema: z.ZodType<Shape, Shape> = (kind === "new" ? createMeetingSchema : changeMeetingSchema) as never;
  const [form, fields] = useForm<Shape, string[]>({
    id: "meeting",
    lastResult: reply,
    defaultValue: { ...first, organizationId: "" },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, schema) as never,
  });
  const names = ["organizationId", "name", "date", "startTime", "endTime", "room", "place"] as const;
  const wrong = names.flatMap((field) => {
    const message = refusal(fields[field].errors);
    return message ? [{ field, message }] : [];
  });
  const whole = refusal(form.errors);
  const typed = (name: (typeof names)[number]) => ({
    name,
    defaultValue: fields[name].initialValue ?? "",
    errors: refusal(fields[name].errors),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary errors={whole ? [{ message: whole }, ...wrong] : wrong} kept={t("meetings.kept")} />
      {kind === "new" ? <input type="hidden" name="meetingId" value={props.meetingId} /> : null}
      {kind === "change" ? <input type="hidden" name="version" value={props.version} /> : null}
      <FormStack>
        {kind === "new" ? (
          <SelectField
            {...typed("organizationId")}
            label={t("meetings.organization")}
            emptyLabel={t("meetings.choose")}
            options={props.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : null}
        <TextField {...typed("name")} label={t("meetings.occasion")} maxLength={200} required />
        <Fieldset legend={t("meetings.when")} hint={t("meetings.timeHint", { zone: timeZone })} roomy>
          <FormRow>
            <DateField {...typed("date")} label={t("meetings.date")} required />
            <TimeField {...typed("startTime")} label={t("meetings.startTime")} required />
            <TimeField {...typed("endTime")} label={t("meetings.endTime")} />
          </FormRow>
        </Fieldset>
        <Fieldset legend={t("meetings.where")} roomy>
          <TextField {...typed("room")} label={t("meetings.room")} maxLength={200} />
          <TextField {...typed("place")} label={t("meetings.place")} maxLength={200} />
        </Fieldset>
        <FormActions>
          <Button variant="primary" loading={isSending}>
            {t(kind === "new" ? "meetings.create" : "meetings.save")}
          </Button>
          <LinkButton href={backHref}>{cancel}</LinkButton>
        </FormActions>
      </FormStack>
    </Form>
  );
}
