import { type FormEvent, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { MarkView } from "./mark-views.ts";
import type { MarkTools } from "./use-mark-tools.ts";

type Props = { mark: MarkView; tools: MarkTools; page: number };

/** Where a mark of an earlier version belongs in the open one: on selected words, on typed words, or on the page read. */
export function PlaceByHand({ mark, tools, page }: Props) {
  const t = useText("annotations");
  const [hint, setHint] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const { kind, id } = mark;
  const needsWords = kind === "highlight" || kind === "underline";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!tools.placeMark(mark, { page, words }));
  };
  return (
    <Stack gap="tight">
      <Text size="small">{t(needsWords || kind === "note" ? "placeHow" : "placeHowPage")}</Text>
      {needsWords || kind === "note" ? (
        <>
          <Row>
            <Button
              type="button"
              size="small"
              icon="edit"
              // why: a press on the button must not take the selection from the page.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setHint(tools.placeMark(mark, "selection") ? null : t("selectFirst"))}
            >
              {t("placeOnSelection")}
            </Button>
          </Row>
          <form onSubmit={submit}>
            <Row gap="tight" top>
              <TextField
                name="words"
                id={`place-${id}`}
                label={t("placeWordsOn", { page })}
                markOptional={false}
                value={words}
                errors={missing ? t("wordsNotThere", { page }) : null}
                onChange={({ target }) => setWords(target.value)}
              />
              <Button size="small">{t("placeHere")}</Button>
            </Row>
          </form>
        </>
      ) : null}
      <Row gap="tight">
        {needsWords ? null : (
          <Button type="button" size="small" onClick={() => tools.placeMark(mark, { page, words: null })}>
            {t("placeOnPage", { page })}
          </Button>
        )}
        {mark.state === "notPlaced" ? (
          <Button type="button" size="small" onClick={() => tools.marks.settle(mark, null)}>
            {t("setAside")}
          </Button>
        ) : null}
      </Row>
      <LiveRegion>{hint}</LiveRegion>
    </Stack>
  );
}
