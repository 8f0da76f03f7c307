import { Form } from "@remix-run/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { marksPanelAddress } from "./list-filter.ts";
import type { ListedMark } from "./list-own-annotations.server.ts";

/** Where a mark without a place belongs: chosen in the document, by page and words here, or left with its old page. */
export function SettleForm({ mark }: { mark: ListedMark }) {
  const t = useText("annotations");
  const { id, head, nextWrite, file, made, kind, state } = mark;
  const needsWords = kind === "highlight" || kind === "underline";
  const takesWords = needsWords || kind === "note";
  return (
    <Stack gap="tight">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="base" value={head} />
        <input type="hidden" name="write" value={nextWrite} />
        <input type="hidden" name="version" value={file.version} />
        <Stack gap="tight">
          <Row gap="tight">
            <LinkButton href={marksPanelAddress(file.id)} size="small" icon="edit">
              {t("placeInDocument")}
              <HiddenText>{t("onPageOf", { name: file.name })}</HiddenText>
            </LinkButton>
            {state === "notPlaced" ? (
              <Button name="deed" value="setAside" size="small" formNoValidate>
                {t("setAside")}
              </Button>
            ) : null}
            <Button name="deed" value="remove" size="small" tone="danger" icon="delete" formNoValidate>
              {t("remove")}
            </Button>
          </Row>
          <Disclosure summary={t("placeByPage")} quiet>
            <FormStack>
              <TextField
                name="page"
                id={`page-${id}`}
                label={t("placePage")}
                inputMode="numeric"
                pattern="[1-9][0-9]*"
                narrow
                required
                defaultValue={String(made.page)}
              />
              {takesWords ? (
                <TextField
                  name="words"
                  id={`words-${id}`}
                  label={t("placeWords")}
                  hint={t("placeWordsHint")}
                  required={needsWords}
                />
              ) : null}
              <Row>
                <Button name="deed" value="place">
                  {t("placeHere")}
                </Button>
              </Row>
            </FormStack>
          </Disclosure>
        </Stack>
      </Form>
    </Stack>
  );
}
