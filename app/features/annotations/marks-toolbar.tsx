import { type FormEvent, useState } from "react";
import { MARK_COLOURS, type MarkColour } from "#app/domain/annotations/mark.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Row } from "#app/ui/row.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { MarkTools } from "./use-mark-tools.ts";

/** What can be laid onto the page that is read: by selecting words, by typing them, or by drawing. */
export function MarksToolbar({ tools, page }: { tools: MarkTools; page: number }) {
  const t = useText("annotations");
  const [hint, setHint] = useState<string | null>(null);
  const mark = (kind: "highlight" | "underline") => setHint(tools.markSelection(kind) ? null : t("selectFirst"));
  return (
    <Stack gap="tight">
      {/* why: a press on a tool must not take the selection from the page. */}
      <div role="toolbar" aria-label={t("tools")} className="ui-row ui-row--tight" onMouseDown={keepSelection}>
        <Button type="button" size="small" icon="edit" onClick={() => mark("highlight")}>
          {t("mark")}
        </Button>
        <Button type="button" size="small" icon="minus" onClick={() => mark("underline")}>
          {t("underline")}
        </Button>
        <Button type="button" size="small" icon="chat" onClick={() => tools.beginNote(page)}>
          {t("note")}
        </Button>
        <Button
          type="button"
          size="small"
          icon={tools.isDrawing ? "check" : "draw"}
          aria-pressed={tools.isDrawing}
          onClick={() => tools.setDrawing(!tools.isDrawing)}
        >
          {tools.isDrawing ? t("drawEnd") : t("draw")}
        </Button>
        <Button
          type="button"
          size="small"
          icon="book"
          onClick={() => tools.bookmark(page, t("bookmarkName", { page }))}
        >
          {t("bookmark")}
        </Button>
      </div>
      {tools.isDrawing ? <Text size="small">{t("drawHint")}</Text> : null}
      <LiveRegion>{hint}</LiveRegion>
      <SelectField
        name="colour"
        label={t("colour")}
        markOptional={false}
        narrow
        value={tools.colour}
        onChange={({ target }) => tools.setColour(target.value as MarkColour)}
        options={MARK_COLOURS.map((colour) => ({ value: colour, label: t(`colours.${colour}`) }))}
      />
      <WordsForm tools={tools} page={page} />
    </Stack>
  );
}

function keepSelection(event: { target: EventTarget; preventDefault: () => void }): void {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/** Marks words without selecting them, for keyboard and screen reader. */
function WordsForm({ tools, page }: { tools: MarkTools; page: number }) {
  const t = useText("annotations");
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const lay = (kind: "highlight" | "underline" | "note") => {
    const found = tools.markWords(page, words, kind);
    setMissing(!found);
    if (found) setWords("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lay("highlight");
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="tight">
        <TextField
          name="words"
          id="words-on-page"
          label={t("wordsOnPage", { page })}
          hint={t("wordsHint")}
          markOptional={false}
          value={words}
          errors={missing ? t("wordsNotThere", { page }) : null}
          onChange={({ target }) => setWords(target.value)}
        />
        <Row gap="tight">
          <Button size="small">{t("wordsMark")}</Button>
          <Button type="button" size="small" onClick={() => lay("underline")}>
            {t("wordsUnderline")}
          </Button>
          <Button type="button" size="small" onClick={() => lay("note")}>
            {t("wordsNote")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
