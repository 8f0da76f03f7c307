import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import type { PointView, ProcedureView } from "./procedure-views.ts";
import { valueText } from "./value-text.ts";

/** What by-law and rules of procedure say today, point by point, for all organizations or for one. */
export function ProcedurePage({ procedure }: { procedure: ProcedureView }) {
  const t = useText("procedure");
  const { organizations, organization, points } = procedure;
  return (
    <Stack gap="wide">
      <PageHeader
        title={t("title")}
        subline={t("explain")}
        actions={
          <>
            <LinkButton href="/office/procedure/law">{t("toLaw")}</LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <FilterBar label={t("of")} submitLabel={t("show")}>
        <SelectField
          name="organization"
          label={t("of")}
          emptyLabel={t("forAll")}
          defaultValue={organization?.id ?? ""}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          markOptional={false}
        />
      </FilterBar>
      {points.every(({ entered }) => entered === null) ? <Alert title={t("noneEntered")} /> : null}
      <Points points={points} organization={organization} />
    </Stack>
  );
}

function Points({ points, organization }: Pick<ProcedureView, "points" | "organization">) {
  const t = useText("procedure");
  const locale = useLocale();
  const query = organization ? `?organization=${organization.id}` : "";
  return (
    <Table
      caption={`${t("table")}: ${organization?.name ?? t("forAll")}`}
      rows={points}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "point",
          header: t("point"),
          lead: true,
          width: "40%",
          cell: ({ key }) => (
            <Stack gap="tight">
              <span>{t(`points.${key}.name`)}</span>
              <Text muted>{t(`points.${key}.explain`)}</Text>
            </Stack>
          ),
        },
        { key: "applies", header: t("applies"), cell: (point) => <strong>{valueText(t, point.value)}</strong> },
        { key: "source", header: t("source"), cell: (point) => <Source point={point} /> },
        {
          key: "since",
          header: t("since"),
          // why: a calendar day has no time zone; midnight UTC keeps it where it is.
          cell: ({ entered }) => (entered ? formatDate(entered.since, locale, "UTC") : "–"),
        },
        {
          key: "change",
          header: t("change"),
          hideHeader: true,
          align: "action",
          cell: ({ key }) => (
            <TextLink href={`/office/procedure/points/${key}${query}`} look="tall">
              <span aria-hidden="true">{t("change")}</span>
              <HiddenText>{t("changeOf", { point: t(`points.${key}.name`) })}</HiddenText>
            </TextLink>
          ),
        },
      ]}
    />
  );
}

function Source({ point: { entered } }: { point: PointView }) {
  const t = useText("procedure");
  if (!entered) return <Badge tone="warning">{t("notEntered")}</Badge>;
  return (
    <Stack gap="tight">
      <span>{entered.source}</span>
      <Text muted>{entered.own ? `${t(`layer.${entered.layer}`)}, ${t("own")}` : t(`layer.${entered.layer}`)}</Text>
    </Stack>
  );
}
