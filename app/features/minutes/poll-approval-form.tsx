import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";

/** Records that the supervisory authority has approved; shown only while a resolution waits for it. */
export function PollApprovalForm({ result, reply }: { result: PublishedResult; reply: DeskReply | undefined }) {
  const t = useText("presence");
  const { pollId, needsApproval, approval, announced } = result;
  if (!needsApproval || approval || announced !== "ADOPTED") return null;
  return (
    <div className="ui-no-print">
      <Disclosure summary={t("approval.open")} open={reply?.intent === "pollApproval"} quiet>
        <DeskForm intent="pollApproval" reply={reply} values={{ pollId }} match={{ pollId }}>
          {(errorsOf) => (
            <>
              <DateField
                name="approvedOn"
                id={`approved-${pollId}`}
                label={t("approval.on")}
                errors={errorsOf("approvedOn")}
                required
              />
              <TextField
                name="reference"
                id={`reference-${pollId}`}
                label={t("approval.reference")}
                maxLength={200}
                errors={errorsOf("reference")}
                required
              />
              <div>
                <Button>{t("approval.save")}</Button>
              </div>
            </>
          )}
        </DeskForm>
      </Disclosure>
    </div>
  );
}
