import { type FormEvent, useEffect, useRef } from "react";
import { MARK_LIMITS } from "#app/domain/annotations/mark.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { KIND_ICONS, Quote, StateBadge } from "./mark-entry.tsx";
import type { MarkView } from "./mark-views.ts";
import { OldPage } from "./old-page.tsx";
import { PlaceByHand } from "./place-by-hand.tsx";
import type { MarkTools } from "./use-mark-tools.ts";

type Reading = {
  /** of the open document */
  fileName: string;
  page: number;
  goToPage: (page: number) => void;
};

/** All marks on the open document, page by page, and what can be done with them. */
export function MarksPanel({ tools, ...reading }: { tools: MarkTools } & Reading) {
  const t = useText("annotations");
  const refusal = useRefusal();
  const { marks, done, undo, refused } = tools.marks;
  const panel = useRef<HTMLDivElement>(null);
  const wasNoting = useRef(false);
  const isNoting = tools.noting !== null;
  // why: what somebody has just finished is gone, and whoever goes on by keyboard must not begin at the page's top.
  useEffect(() => {
    if (wasNoting.current && !isNoting && isFocusLost()) panel.current?.focus();
    wasNoting.current = isNoting;
  }, [isNoting]);
  useEffect(() => {
    if (done && isFocusLost()) panel.current?.querySelector<HTMLButtonElement>("[data-undo] button")?.focus();
  }, [done]);
  return (
    <Section title={t("panel")}>
      <div className="ui-stack" ref={panel} tabIndex={-1}>
        {tools.noting ? <NoteForm key={tools.noting.quote} tools={tools} page={tools.noting.page} /> : null}
        <SaveStatus tools={tools} />
        {refused ? <Alert tone="danger" title={refusal(refused)} live="assertive" /> : null}
        {done ? (
          <div data-undo="">
            <Alert tone="success" title={t(`done.${done.deed}`)} live="polite">
              <Button type="button" size="small" icon="undo" onClick={undo}>
                {t("undo")}
              </Button>
            </Alert>
          </div>
        ) : null}
        {marks.length === 0 ? <EmptyState icon="edit">{t("panelNone")}</EmptyState> : null}
        <ul className="ui-entries" aria-label={t("panel")}>
          {marks.map((mark) => (
            <li key={mark.id}>
              <PanelEntry mark={mark} tools={tools} {...reading} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** What had the focus is not there any more. */
function isFocusLost(): boolean {
  return document.activeElement === document.body;
}

/** Says after each change what has become of it. */
function SaveStatus({ tools }: { tools: MarkTools }) {
  const t = useText("annotations");
  const { waiting, tries, marks } = tools.marks;
  const { last } = tools;
  if (tries > 0) return <LiveRegion>{t("offline", { count: waiting })}</LiveRegion>;
  const words = last ? t("noted", { kind: t(`kind.${last.kind}`), page: last.page }) : t("allSaved");
  return <LiveRegion>{waiting > 0 ? t("saving") : last || marks.length > 0 ? words : null}</LiveRegion>;
}

function NoteForm({ tools, page }: { tools: MarkTools; page: number }) {
  const t = useText("annotations");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    tools.endNote(String(new FormData(event.currentTarget).get("text") ?? ""));
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="tight">
        {tools.noting?.quote ? <Quote>{tools.noting.quote}</Quote> : null}
        <TextareaField
          name="text"
          id="new-note"
          label={t("newNote", { page })}
          maxLength={MARK_LIMITS.text}
          required
          rows={3}
        />
        <Row gap="tight">
          <Button variant="primary" size="small">
            {t("save")}
          </Button>
          <Button type="button" size="small" onClick={() => tools.endNote(null)}>
            {t("cancel")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type EntryProps = { mark: MarkView; tools: MarkTools } & Reading;

function PanelEntry({ mark, tools, page: pageRead, fileName, goToPage }: EntryProps) {
  const t = useText("annotations");
  const { kind, place, made, state, text, id } = mark;
  const isOpen = tools.opened === id;
  const page = (place ?? made).page;
  const button = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen && isFocusLost();
    if (isOpen || isClosed) button.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const quote = (place ?? made).quote;
  return (
    <Stack gap="tight">
      <div ref={button}>
        <Row gap="tight">
          <Badge icon={KIND_ICONS[kind]}>{t(`kind.${kind}`)}</Badge>
          {place ? (
            <Button type="button" size="small" variant="tertiary" onClick={() => goToPage(page)}>
              {t("goTo", { page })}
            </Button>
          ) : (
            <Text muted>{t("onOldPage", { page, version: mark.version })}</Text>
          )}
          {mark.mine ? (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-expanded={isOpen}
              onClick={() => tools.open(isOpen ? null : id)}
            >
              {t("edit")}
              <HiddenText>{t("editOf", { kind: t(`kind.${kind}`), page })}</HiddenText>
            </Button>
          ) : (
            <Text muted>{t("of", { name: mark.ownerName ?? "" })}</Text>
          )}
        </Row>
      </div>
      <StateBadge state={state} />
      {mark.organization ? <Badge icon="group">{t("sharedWith", { name: mark.organization.name })}</Badge> : null}
      {quote ? <Quote>{quote}</Quote> : null}
      {text && !(isOpen && mark.mine) ? <PlainText text={text} /> : null}
      {mark.mine && (state === "notPlaced" || state === "setAside") ? (
        <OldPage mark={mark} fileName={fileName} />
      ) : null}
      {mark.mine && (state === "notPlaced" || (isOpen && mark.version !== tools.marks.file.version)) ? (
        <PlaceByHand mark={mark} tools={tools} page={pageRead} />
      ) : null}
      {isOpen && mark.mine ? <EntryForm mark={mark} tools={tools} /> : null}
    </Stack>
  );
}

function EntryForm({ mark, tools }: Pick<EntryProps, "mark" | "tools">) {
  const t = useText("annotations");
  const { marks, open } = tools;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    marks.change(mark, { text: String(new FormData(event.currentTarget).get("text") ?? "") });
    open(null);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="tight">
        <TextareaField
          name="text"
          id={`text-${mark.id}`}
          label={t("text")}
          maxLength={MARK_LIMITS.text}
          required={mark.kind === "note"}
          defaultValue={mark.text}
          rows={3}
        />
        {marks.file.organizations.length > 0 ? (
          <SelectField
            name="organizationId"
            id={`share-${mark.id}`}
            label={t("shareWith")}
            hint={t("shareHint")}
            emptyLabel={t("shareNobody")}
            markOptional={false}
            value={mark.organization?.id ?? ""}
            onChange={({ target }) => marks.share(mark, target.value || null)}
            options={marks.file.organizations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Row gap="tight">
          <Button size="small">{t("save")}</Button>
          <Button type="button" size="small" tone="danger" icon="delete" onClick={() => marks.remove(mark)}>
            {t("remove")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
