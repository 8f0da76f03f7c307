import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { SpeakerDeed } from "./schema.ts";
import { SpeakerForm } from "./speaker-form.tsx";
import { useSpeakerName } from "./speaker-name.tsx";
import type { SpeakersView } from "./speaker-views.ts";
import type { SpeakersReply } from "./speakers-reply.ts";

const ROLES = ["administration", "expert", "resident"] as const;

export interface ListFormsProps {
  speakers: SpeakersView;
  lead: NonNullable<SpeakersView["lead"]>;
  /** What a plain form was refused with, and what had been typed. */
  refused: Extract<SpeakersReply, { ok: false }> | null;
  onSend: (deed: SpeakerDeed, payload: object, done: () => void) => void;
}

/** What the chair does with the list now and then: put somebody on it, take a request off, close it. */
export function ListForms({ speakers, lead, refused, onSend }: ListFormsProps) {
  const t = useText("speakers");
  const nameOf = useSpeakerName();
  const refusal = useRefusal();
  const { agendaItemId, closed, waiting } = speakers;
  const of = (deed: SpeakerDeed, name: string) => {
    const submission = refused?.intent === deed ? refused.submission : null;
    const typed = submission?.initialValue?.[name];
    return {
      errors: refusal(submission?.error?.[name]),
      defaultValue: typeof typed === "string" ? typed : undefined,
    };
  };
  const removable = [...waiting, ...lead.hindered];
  const people = lead.candidates.map(({ personId, name }) => ({ value: personId, label: name }));
  const kinds = (["speech", "question", "pointOfOrder"] as const).map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
  }));
  return (
    <Stack gap="wide">
      <SpeakerForm deed="speaker:add" values={{ agendaItemId, key: lead.nextKey }} onSend={onSend}>
        <Stack>
          <SelectField
            id="speaker-person"
            name="personId"
            label={t("chair.person")}
            emptyLabel={t("chair.choose")}
            options={people}
            required
            {...of("speaker:add", "personId")}
          />
          <SelectField id="speaker-kind" name="kind" label={t("chair.addKind")} options={kinds} required />
          <Button icon="add">{t("chair.addNow")}</Button>
        </Stack>
      </SpeakerForm>
      <SpeakerForm deed="speaker:addGuest" values={{ agendaItemId, key: lead.guestKey }} onSend={onSend}>
        <Stack>
          <TextField
            id="speaker-guest-name"
            name="guestName"
            label={t("guests.name")}
            hint={t("guests.hint")}
            maxLength={200}
            autoComplete="off"
            required
            {...of("speaker:addGuest", "guestName")}
          />
          <SelectField
            id="speaker-guest-role"
            name="guestRole"
            label={t("guests.role")}
            options={ROLES.map((role) => ({ value: role, label: t(`guest.${role}`) }))}
            required
            {...of("speaker:addGuest", "guestRole")}
          />
          <SelectField
            id="speaker-guest-kind"
            name="kind"
            label={t("chair.addKind")}
            options={kinds.filter(({ value }) => value !== "pointOfOrder")}
            required
            {...of("speaker:addGuest", "kind")}
          />
          <Button icon="add">{t("guests.addNow")}</Button>
        </Stack>
      </SpeakerForm>
      {removable.length > 0 ? (
        <SpeakerForm deed="speaker:remove" onSend={onSend}>
          <Stack>
            <SelectField
              id="speaker-removed"
              name="requestId"
              label={t("chair.removeWhich")}
              emptyLabel={t("chair.choose")}
              options={removable.map((one) => ({ value: one.id, label: `${nameOf(one)} · ${t(`kind.${one.kind}`)}` }))}
              required
              {...of("speaker:remove", "requestId")}
            />
            <TextField
              id="speaker-reason"
              name="reason"
              label={t("chair.reason")}
              hint={t("chair.reasonHint")}
              maxLength={500}
              minLength={3}
              required
              {...of("speaker:remove", "reason")}
            />
            <Button icon="delete">{t("chair.remove")}</Button>
          </Stack>
        </SpeakerForm>
      ) : null}
      <SpeakerForm deed="speaker:list" values={{ agendaItemId, closed: closed ? "no" : "yes" }} onSend={onSend}>
        <Stack>
          {closed ? null : <Text>{t("chair.closeHint")}</Text>}
          <Button icon="lock">{closed ? t("chair.reopen") : t("chair.close")}</Button>
        </Stack>
      </SpeakerForm>
    </Stack>
  );
}
