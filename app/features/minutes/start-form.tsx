import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionView } from "./session-views.ts";

/** Opens the session with those who are there; shown only to those who may. */
export function StartForm({ session, reply }: { session: SessionView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  if (!session.rights.lead) return null;
  return (
    <DeskForm intent="start" reply={reply}>
      {(errorsOf) => (
        <>
          <CheckboxGroup
            name="present"
            inline
            label={t("session.whoIsThere")}
            hint={t("session.startHint")}
            errors={errorsOf("present")}
            options={session.attendance.map(({ personId, sortedName, votingRight, role }) => ({
              value: personId,
              label: votingRight ? sortedName : `${sortedName} (${t(`session.withoutVote.${role}`)})`,
            }))}
          />
          <div>
            <Button variant="primary" icon="play">
              {t("session.start")}
            </Button>
          </div>
        </>
      )}
    </DeskForm>
  );
}
