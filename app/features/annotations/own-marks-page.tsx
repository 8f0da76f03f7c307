import { Form } from "@remix-run/react";
import { MARK_KINDS } from "#app/domain/annotations/mark.ts";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type MarkFilter, marksAddress } from "./list-filter.ts";
import type { ListedMark, OwnMarks } from "./list-own-annotations.server.ts";
import { MarkEntry } from "./mark-entry.tsx";
import type { Removal } from "./removal-notice.server.ts";

export type OwnMarksPageProps = {
  list: OwnMarks;
  filter: MarkFilter;
  /** what was just removed and can be brought back */
  removal: Removal | null;
  refusal: { id: string; refused: string } | null;
};

/** All of the own marks, document by document, narrowed by what the address says. */
export function OwnMarksPage({ list, filter, removal, refusal }: OwnMarksPageProps) {
  const t = useText("annotations");
  const isNarrowed = marksAddress(filter, 1) !== "/my/annotations";
  return (
    <Stack gap="wide">
      <PageHeader
        title={t("title")}
        subline={t("explain")}
        actions={list.total > 0 ? <PrintButton>{t("print")}</PrintButton> : null}
      />
      {removal ? <UndoNotice removal={removal} /> : null}
      {list.lost > 0 && !filter.lost ? (
        <Alert tone="warning" title={t("lost", { count: list.lost })}>
          <TextLink href={marksAddress({ ...filter, lost: true }, 1)} look="tall">
            {t("lostShow")}
          </TextLink>
        </Alert>
      ) : null}
      {list.files.length > 0 ? <MarksFilter list={list} filter={filter} isNarrowed={isNarrowed} /> : null}
      {list.total === 0 ? (
        <EmptyState
          icon="edit"
          action={
            isNarrowed ? (
              <TextLink href="/my/annotations" look="tall">
                {t("reset")}
              </TextLink>
            ) : null
          }
        >
          {isNarrowed ? t("noneFound") : t("none")}
        </EmptyState>
      ) : (
        <>
          <Text muted>{t("count", { count: list.total })}</Text>
          {groupsOf(list.marks).map(({ file, marks }) => (
            <Section
              key={file.id}
              title={file.name}
              actions={
                <TextLink href={`/files/${file.id}/annotated.pdf`} look="tall" reload>
                  {t("copyOfFile")}
                </TextLink>
              }
            >
              <ul className="ui-entries">
                {marks.map((mark) => (
                  <li key={mark.id}>
                    <MarkEntry
                      mark={mark}
                      organizations={list.organizations}
                      refused={refusal?.id === mark.id ? refusal.refused : null}
                    />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          <Pagination page={list.page} pageCount={list.pageCount} hrefFor={(page) => marksAddress(filter, page)} />
          <Disclosure summary={t("export")} quiet>
            <Row>
              <LinkButton href={marksAddress(filter, 1, "/my/annotations/export/md")} icon="download" reload>
                {t("exportMd")}
              </LinkButton>
              <LinkButton href={marksAddress(filter, 1, "/my/annotations/export/csv")} icon="download" reload>
                {t("exportCsv")}
              </LinkButton>
              <LinkButton href={marksAddress(filter, 1, "/my/annotations/export/json")} icon="download" reload>
                {t("exportJson")}
              </LinkButton>
            </Row>
          </Disclosure>
        </>
      )}
    </Stack>
  );
}

function groupsOf(marks: readonly ListedMark[]) {
  const groups = new Map<string, { file: ListedMark["file"]; marks: ListedMark[] }>();
  for (const mark of marks) {
    const group = groups.get(mark.file.id) ?? { file: mark.file, marks: [] };
    group.marks.push(mark);
    groups.set(mark.file.id, group);
  }
  return [...groups.values()];
}

function UndoNotice({ removal: { deed, id, base, write, version } }: { removal: Removal }) {
  const t = useText("annotations");
  return (
    <Alert tone="success" title={t(`done.${deed}`)} live="polite">
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="write" value={write} />
        <input type="hidden" name="version" value={version} />
        <Button name="deed" value={deed === "remove" ? "restore" : "takeBack"} icon="undo" size="small">
          {t("undo")}
        </Button>
      </Form>
    </Alert>
  );
}

function MarksFilter({
  list,
  filter,
  isNarrowed,
}: Pick<OwnMarksPageProps, "list" | "filter"> & { isNarrowed: boolean }) {
  const t = useText("annotations");
  const { locale, timeZone } = useFrame();
  return (
    <FilterBar
      // why: after a reset the fields must show what the address says.
      key={marksAddress(filter, 1)}
      label={t("filter")}
      submitLabel={t("apply")}
      action="/my/annotations"
      resetHref={isNarrowed ? "/my/annotations" : undefined}
      resetLabel={t("reset")}
    >
      <TextField name="q" label={t("words")} type="search" markOptional={false} defaultValue={filter.text} />
      <SelectField
        name="kind"
        label={t("kindOf")}
        markOptional={false}
        emptyLabel={t("anyKind")}
        defaultValue={filter.kind ?? ""}
        options={MARK_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        name="file"
        label={t("document")}
        markOptional={false}
        emptyLabel={t("anyDocument")}
        defaultValue={filter.fileId ?? ""}
        options={list.files.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="meeting"
        label={t("meeting")}
        markOptional={false}
        emptyLabel={t("anyMeeting")}
        defaultValue={filter.meetingId ?? ""}
        options={list.meetings.map(({ id, name, startsAt }) => ({
          value: id,
          label: `${formatDate(startsAt, locale, timeZone)} ${name}`,
        }))}
      />
    </FilterBar>
  );
}
