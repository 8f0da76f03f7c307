import type { KeyboardEvent } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { MoveButtons } from "#app/ui/move-buttons.tsx";
import { Row } from "#app/ui/row.tsx";
import type { BuilderProps } from "./builder-props.ts";
import { ItemForms } from "./item-forms.tsx";
import type { OfficeItem, OfficePaper } from "./office-views.ts";
import { SecondSessionNote } from "./second-session-note.tsx";

export type AgendaRowProps = BuilderProps & {
  item: OfficeItem;
  /** The items it can be moved among, itself included. */
  siblings: OfficeItem[];
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One item: grip, number, name, papers, buttons up and down, and its forms to open in place. */
export function AgendaRow({ item, siblings, onKeyDown, ...shared }: AgendaRowProps) {
  const t = useText("office");
  const { action, drag, grip, send } = shared;
  const index = siblings.indexOf(item);
  const over = drag?.over && "itemId" in drag.over && drag.over.itemId === item.id ? drag.over.kind : null;
  const isLifted = drag?.dragged.id === item.id || over === "on";
  return (
    <li
      className={classNames(
        "ui-sortable__item",
        isLifted && "ui-sortable__item--lifted",
        over === "before" && "ui-sortable__item--target-before",
        over === "after" && "ui-sortable__item--target-after",
      )}
      data-sub={item.parentId ? true : undefined}
      data-drop="item"
      data-id={item.id}
      onKeyDown={onKeyDown}
    >
      <span className="ui-sortable__grip" aria-hidden="true" {...grip({ kind: "item", id: item.id })}>
        <Icon name="grip" />
      </span>
      <div>
        <div>
          <strong className="ui-agenda__number">{item.number}</strong> <span>{item.name}</span>{" "}
          {item.supplement ? <Badge tone="info">{t("meetings.supplement")}</Badge> : null}
        </div>
        {item.secondSession && shared.meeting.secondSession ? (
          <SecondSessionNote notice={shared.meeting.secondSession} />
        ) : null}
        {item.papers.map((paper) => (
          <PlacedPaper key={paper.id} paper={paper} item={item} grip={grip} />
        ))}
        <ItemForms item={item} {...shared} />
      </div>
      <MoveButtons
        id={item.id}
        name={`${item.number} ${item.name}`}
        index={index}
        canRise={index > 0}
        canSink={index < siblings.length - 1}
        fields={{ action, idName: "agendaItemId", positionName: "position", values: { intent: "move" } }}
        onMove={(to) => {
          if (to !== index) send({ intent: "move", agendaItemId: item.id, position: String(to) });
        }}
      />
    </li>
  );
}

function PlacedPaper({ paper, item, grip }: { paper: OfficePaper; item: OfficeItem; grip: BuilderProps["grip"] }) {
  return (
    <Row gap="tight">
      <span
        className="ui-sortable__grip"
        aria-hidden="true"
        {...grip({ kind: "paper", id: paper.id, fromItemId: item.id })}
      >
        <Icon name="grip" size="small" />
      </span>
      <TextLink href={`/office/papers/${paper.id}`} icon="draft">
        {paper.reference}
      </TextLink>
      <PaperMarks paper={paper} />
    </Row>
  );
}

/** Whether citizens may read a paper, and whether they can already. */
export function PaperMarks({ paper }: { paper: OfficePaper }) {
  const t = useText("office");
  if (!paper.public) {
    return (
      <Badge tone="warning" icon="lock">
        {t("meetings.nonPublicPaper")}
      </Badge>
    );
  }
  return paper.published ? null : <Badge>{t("meetings.notYetPublic")}</Badge>;
}
