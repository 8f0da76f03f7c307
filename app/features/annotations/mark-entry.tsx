import { Form } from "@remix-run/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { markAddress } from "./list-filter.ts";
import type { ListedMark } from "./list-own-annotations.server.ts";
import { OldPage } from "./old-page.tsx";
import { SettleForm } from "./settle-form.tsx";

/** The icon of each kind of mark, beside its name. */
export const KIND_ICONS = {
  highlight: "edit",
  underline: "minus",
  note: "chat",
  drawing: "draw",
  bookmark: "book",
} as const satisfies Record<ListedMark["kind"], IconName>;

type MarkEntryProps = { mark: ListedMark; organizations: { id: string; name: string }[]; refused: string | null };

/** One of the own marks in the list: where it stands, what it says, and what can be done with it. */
export function MarkEntry({ mark, organizations, refused }: MarkEntryProps) {
  const t = useText("annotations");
  const refusal = useRefusal();
  const { place, made, state, kind, file } = mark;
  const quote = (place ?? made).quote;
  return (
    <Stack gap="tight">
      <Row gap="tight">
        <Badge icon={KIND_ICONS[kind]}>{t(`kind.${kind}`)}</Badge>
        {place ? (
          <TextLink href={markAddress(file.id, place.page)} look="tall">
            {t("onPage", { page: place.page })}
            <HiddenText>{t("onPageOf", { name: file.name })}</HiddenText>
          </TextLink>
        ) : (
          <Text muted>{t("onOldPage", { page: made.page, version: mark.version })}</Text>
        )}
        <StateBadge state={state} />
        {mark.organization ? <Badge icon="group">{t("sharedWith", { name: mark.organization.name })}</Badge> : null}
        {mark.isCopy ? <Badge tone="warning">{t("copy")}</Badge> : null}
      </Row>
      {quote ? <Quote>{quote}</Quote> : null}
      {mark.text ? <PlainText text={mark.text} /> : null}
      {state === "reworded" && made.quote ? (
        <Disclosure summary={t("oldQuote")} quiet>
          <Quote>{made.quote}</Quote>
        </Disclosure>
      ) : null}
      {mark.oldText === null ? null : (
        <>
          <OldPage mark={mark} fileName={file.name} />
          <Disclosure summary={t("oldPage")} quiet>
            {mark.oldText === "" ? <Text muted>{t("oldPageEmpty")}</Text> : <PlainText text={mark.oldText} />}
          </Disclosure>
        </>
      )}
      {refused ? <Alert tone="danger" title={refusal(refused)} live="assertive" /> : null}
      {state === "notPlaced" || state === "setAside" ? <SettleForm mark={mark} /> : null}
      <MarkForms mark={mark} organizations={organizations} isOpen={refused !== null} />
    </Stack>
  );
}

/** What became of a mark in the version that is shown, where that is worth a word. */
export function StateBadge({ state }: Pick<ListedMark, "state">) {
  const t = useText("annotations");
  if (state === "made" || state === "kept") return null;
  const isFine = state === "waiting" || state === "byHand" || state === "setAside";
  return <Badge tone={isFine ? "info" : "warning"}>{t(`state.${state}`)}</Badge>;
}

/** Words of the document. */
export function Quote({ children }: { children: string }) {
  return (
    <Prose>
      <blockquote>{children}</blockquote>
    </Prose>
  );
}

function MarkForms({ mark, organizations, isOpen }: Omit<MarkEntryProps, "refused"> & { isOpen: boolean }) {
  const t = useText("annotations");
  const named = { kind: t(`kind.${mark.kind}`), page: (mark.place ?? mark.made).page };
  const hidden = (
    <>
      <input type="hidden" name="id" value={mark.id} />
      <input type="hidden" name="base" value={mark.head} />
      <input type="hidden" name="write" value={mark.nextWrite} />
    </>
  );
  return (
    <Disclosure
      quiet
      open={isOpen}
      summary={
        <>
          {t("edit")}
          <HiddenText>{t("editOf", named)}</HiddenText>
        </>
      }
    >
      <Stack>
        <Form method="post" preventScrollReset>
          {hidden}
          <FormStack>
            <TextareaField name="text" id={`text-${mark.id}`} label={t("text")} defaultValue={mark.text} rows={2} />
            <Row>
              <Button name="deed" value="change">
                {t("save")}
              </Button>
              <Button name="deed" value="remove" icon="delete" tone="danger">
                {t("remove")}
              </Button>
            </Row>
          </FormStack>
        </Form>
        {organizations.length > 0 ? (
          <Form method="post" preventScrollReset>
            {hidden}
            <FormStack>
              <SelectField
                name="organizationId"
                id={`share-${mark.id}`}
                label={t("shareWith")}
                hint={t("shareHint")}
                emptyLabel={t("shareNobody")}
                markOptional={false}
                defaultValue={mark.organization?.id ?? ""}
                options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Row>
                <Button name="deed" value="share" icon="group">
                  {t("share")}
                </Button>
              </Row>
            </FormStack>
          </Form>
        ) : null}
      </Stack>
    </Disclosure>
  );
}
