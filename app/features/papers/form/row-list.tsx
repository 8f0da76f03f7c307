import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { PaperForm } from "./form-parts.ts";

export interface RowListProps {
  form: PaperForm;
  /** The list's name in the form. */
  name: "amounts" | "steps" | "files";
  rows: readonly { key: string; legend: string; content: ReactNode; fixed?: boolean }[];
  /** Words of the button that adds a row; none where rows come another way. */
  addLabel?: string;
  /** Rows have an order of their own. */
  movable?: boolean;
  id: string;
  errors?: string;
}

/**
 * Rows that can be added, moved and taken away. Every button is a submit with what it wants to change, so it works
 * without JavaScript; with it nothing is sent, and the focus goes to where work goes on.
 */
export function RowList({ form, name, rows, addLabel, movable = false, id, errors }: RowListProps) {
  const t = useText("office");
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(rows.length);
  useEffect(() => {
    if (rows.length === before.current) return;
    const lists = box.current?.querySelectorAll<HTMLElement>("fieldset fieldset") ?? [];
    const target = rows.length > before.current ? lists[lists.length - 1] : box.current;
    before.current = rows.length;
    target?.querySelector<HTMLElement>("select, input:not([type=hidden]), button[data-add]")?.focus();
  }, [rows.length]);
  if (rows.length === 0 && !addLabel) return null;
  return (
    <div ref={box}>
      <Fieldset id={id} legend={t(`papers.rows.${name}`)} errors={errors} roomy>
        {rows.map((row, index) => (
          <Fieldset key={row.key} legend={row.legend}>
            <Stack gap="tight">
              {row.content}
              <ButtonRow>
                {movable && index > 0 ? (
                  <Button
                    {...form.reorder.getButtonProps({ name, from: index, to: index - 1 })}
                    variant="tertiary"
                    size="small"
                    icon="arrow-up"
                    aria-label={t("papers.up", { name: row.legend })}
                  >
                    {t("papers.upShort")}
                  </Button>
                ) : null}
                {movable && index < rows.length - 1 ? (
                  <Button
                    {...form.reorder.getButtonProps({ name, from: index, to: index + 1 })}
                    variant="tertiary"
                    size="small"
                    icon="arrow-down"
                    aria-label={t("papers.down", { name: row.legend })}
                  >
                    {t("papers.downShort")}
                  </Button>
                ) : null}
                {row.fixed ? null : (
                  <Button
                    {...form.remove.getButtonProps({ name, index })}
                    variant="tertiary"
                    size="small"
                    icon="delete"
                    aria-label={t("papers.remove", { name: row.legend })}
                  >
                    {t("papers.removeShort")}
                  </Button>
                )}
              </ButtonRow>
            </Stack>
          </Fieldset>
        ))}
        {addLabel ? (
          <ButtonRow>
            <Button {...form.insert.getButtonProps({ name })} icon="add" size="small" data-add>
              {addLabel}
            </Button>
          </ButtonRow>
        ) : null}
      </Fieldset>
      <LiveRegion hidden>{t("papers.rowCount", { count: rows.length })}</LiveRegion>
    </div>
  );
}
