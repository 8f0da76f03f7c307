import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Row } from "#app/ui/row.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SelectedItem } from "./session-views.ts";

/** Notes that an item is dealt with for the second time, so that any number of people present decides. */
export function SecondSessionForm({ selected, reply }: { selected: SelectedItem; reply: DeskReply | undefined }) {
  const t = useText("presence");
  const agendaItemId = selected.id;
  const form = (secondSession: "yes" | "no") => (
    <DeskForm intent="secondSession" reply={reply} values={{ agendaItemId, secondSession }} match={{ agendaItemId }}>
      <div>
        <Button size="small">{t(secondSession === "yes" ? "secondSessionOn" : "secondSessionOff")}</Button>
      </div>
    </DeskForm>
  );
  if (selected.secondSession) {
    return (
      <Row>
        <Text>{t("secondSessionIs")}</Text>
        {form("no")}
      </Row>
    );
  }
  return (
    <Disclosure summary={t("secondSession")} quiet>
      <Text>{t("secondSessionHint")}</Text>
      {form("yes")}
    </Disclosure>
  );
}
