import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { AgendaFields } from "./agenda-answer.ts";
import { PaperMarks } from "./agenda-row.tsx";
import type { BuilderProps } from "./builder-props.ts";
import { DeedForm } from "./deed-form.tsx";
import type { OfficePaper } from "./office-views.ts";

type WaitingProps = BuilderProps & { takeId: () => string | undefined };

/** Papers that wait for a meeting of this body; a place to drop papers that are taken off. */
export function WaitingPapers(props: WaitingProps) {
  const t = useText("office");
  const { board, drag } = props;
  const isTarget = drag?.over?.kind === "waiting";
  return (
    <Section title={t("meetings.waiting")}>
      <Text muted>{t("meetings.waitingExplain")}</Text>
      {board.waiting.length === 0 ? <EmptyState>{t("meetings.waitingNone")}</EmptyState> : null}
      <ul className="ui-sortable">
        {board.waiting.map((paper) => (
          <WaitingPaper key={paper.id} paper={paper} {...props} />
        ))}
      </ul>
      {drag?.dragged.kind === "paper" && drag.dragged.fromItemId ? (
        <div className={classNames("ui-sortable__end", isTarget && "ui-sortable__end--target")} data-drop="waiting">
          {t("meetings.dropBack")}
        </div>
      ) : null}
    </Section>
  );
}

function WaitingPaper({
  paper,
  action,
  meeting,
  board,
  send,
  drag,
  grip,
  takeId,
}: WaitingProps & { paper: OfficePaper }) {
  const t = useText("office");
  const { terms } = meeting;
  const canBePublic = paper.public && terms.meetsInPublic;
  const asks = terms.published && canBePublic && !paper.published;
  const values = { paperId: paper.id, newItemId: meeting.nextIds[0] ?? "" };
  const place = (fields: AgendaFields) => send({ ...fields, newItemId: takeId() ?? "" });
  const targets = board.items.filter((item) => paper.public || !item.public);
  const confirm = (id: string) =>
    asks ? <CheckboxField name="confirmed" id={id} value="yes" label={t("meetings.confirmPublic")} /> : null;
  return (
    <li className={classNames("ui-sortable__item", drag?.dragged.id === paper.id && "ui-sortable__item--lifted")}>
      <span
        className="ui-sortable__grip"
        aria-hidden="true"
        {...grip({ kind: "paper", id: paper.id, fromItemId: null })}
      >
        <Icon name="grip" />
      </span>
      <Stack gap="tight">
        <Row gap="tight">
          <TextLink href={`/office/papers/${paper.id}`} icon="draft">
            {paper.reference}
          </TextLink>
          <PaperMarks paper={paper} />
        </Row>
        <span>{paper.name}</span>
        <DeedForm action={action} intent="place" values={values} onSend={place}>
          <Stack gap="tight">
            {confirm(`field-confirmed-${paper.id}`)}
            <ButtonRow>
              {canBePublic ? (
                <Button size="small" name="part" value="public">
                  {t("meetings.placePublic")} <HiddenText>{paper.reference}</HiddenText>
                </Button>
              ) : null}
              <Button size="small" name="part" value="nonPublic">
                {t("meetings.placeNonPublic")} <HiddenText>{paper.reference}</HiddenText>
              </Button>
            </ButtonRow>
          </Stack>
        </DeedForm>
        {targets.length > 0 ? (
          <Disclosure
            quiet
            summary={
              <>
                {t("meetings.placeOn")} <HiddenText>{paper.reference}</HiddenText>
              </>
            }
          >
            <DeedForm action={action} intent="place" values={{ paperId: paper.id }} onSend={send}>
              <Stack gap="tight">
                <SelectField
                  name="agendaItemId"
                  id={`field-target-${paper.id}`}
                  label={t("meetings.placeOnLabel")}
                  emptyLabel={t("meetings.choose")}
                  required
                  options={targets.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
                />
                {confirm(`field-confirmed-on-${paper.id}`)}
                <Button size="small">{t("meetings.placeOnNow")}</Button>
              </Stack>
            </DeedForm>
          </Disclosure>
        ) : null}
      </Stack>
      <span />
    </li>
  );
}
