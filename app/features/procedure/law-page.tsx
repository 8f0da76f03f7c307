import { isLand } from "#app/domain/law/laender.ts";
import type { Saying } from "#app/domain/law/law-points.ts";
import type { Evidence } from "#app/domain/law/matters.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import type { LawView } from "./procedure-views.ts";

type Version = { norm: string; evidence: Evidence; validFrom: string; lastDay: string | null };

/** What the Land's law says, to read and to print: every version with its days, and what is not known. */
export function LawPage({ law }: { law: LawView }) {
  const t = useText("procedure");
  const rule = useText("voting");
  const columns = useVersionColumns(law.today);
  return (
    <Stack gap="section">
      <div>
        <Breadcrumbs items={[{ label: t("title"), href: "/office/procedure" }, { label: t("law.title") }]} />
        <PageHeader
          title={t("law.title")}
          subline={t("law.explain")}
          actions={<PrintButton>{t("print")}</PrintButton>}
        />
      </div>
      <Text>{useTodayText(law)}</Text>
      <Section title={t("law.table")}>
        <Table
          caption={t("law.table")}
          hideCaption
          rows={law.matters}
          rowKey={({ matter, validFrom }) => `${matter}-${validFrom}`}
          empty={<EmptyState>{t("law.none")}</EmptyState>}
          columns={[
            { key: "matter", header: t("law.matter"), lead: true, cell: ({ matter }) => t(`law.matters.${matter}`) },
            { key: "majority", header: t("law.majority"), cell: (one) => rule(`rule.${one.rule}`) },
            ...columns,
          ]}
        />
      </Section>
      {law.seats.length > 0 ? (
        <Section title={t("law.seats")}>
          <Table
            caption={t("law.seats")}
            hideCaption
            rows={law.seats}
            rowKey={({ validFrom }) => validFrom}
            columns={[
              { key: "method", header: t("law.method"), lead: true, cell: (one) => t(`law.methods.${one.method}`) },
              ...columns,
            ]}
          />
        </Section>
      ) : null}
      <PointSection law={law} />
      <UnknownSection law={law} />
    </Stack>
  );
}

/** Which Land's law applies today, and from when the next version does. */
function useTodayText({ land, today, next }: LawView): string {
  const t = useText("law");
  const locale = useLocale();
  const day = formatDate(today, locale, "UTC");
  const name = isLand(land) ? t(`land.${land}`) : land;
  if (next === null) return t("today", { land: name, day });
  return t("todayNext", { land: name, day, next: formatDate(next, locale, "UTC") });
}

/** A sentence takes the numbers it has a place for. */
const NO_NUMBERS = { part: 0, whole: 0, months: 0, days: 0, count: 0 } as const;

function PointSection({ law }: { law: LawView }) {
  const t = useText("law");
  const rule = useText("voting");
  const columns = useVersionColumns(law.today);
  if (law.points.length === 0) return null;
  const said = (saying: Saying) => {
    if ("majority" in saying) return rule(`rule.${saying.majority}`);
    const { word, ...numbers } = saying;
    return t(`says.${word}`, { ...NO_NUMBERS, ...numbers });
  };
  return (
    <Section title={t("points")}>
      <Table
        caption={t("points")}
        hideCaption
        rows={law.points}
        rowKey={({ point, validFrom }) => `${point}-${validFrom}`}
        columns={[
          { key: "point", header: t("point"), lead: true, cell: ({ point }) => t(`names.${point}`) },
          { key: "applies", header: t("applies"), cell: ({ says }) => says.map(said).join(" ") },
          ...columns,
        ]}
      />
    </Section>
  );
}

function UnknownSection({ law: { unknown } }: { law: LawView }) {
  const t = useText("law");
  const decision = useText("procedure");
  const names = [
    ...unknown.decisions.map((matter) => decision(`law.matters.${matter}`)),
    ...unknown.points.map((point) => t(`names.${point}`)),
  ];
  return (
    <Section title={t("unknown")}>
      <Text>{t("unknownExplain")}</Text>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Section>
  );
}

function useVersionColumns(today: string): TableColumn<Version>[] {
  const t = useText("procedure");
  const locale = useLocale();
  const day = (date: string) => formatDate(date, locale, "UTC");
  const validity = ({ validFrom, lastDay }: Version) => {
    if (lastDay !== null) return t("law.between", { from: day(validFrom), to: day(lastDay) });
    return t(validFrom > today ? "law.coming" : "law.since", { from: day(validFrom) });
  };
  return [
    { key: "norm", header: t("law.norm"), cell: ({ norm }) => norm },
    { key: "validity", header: t("law.validity"), cell: validity },
    {
      key: "evidence",
      header: t("law.evidence"),
      cell: ({ evidence }) => (
        <Badge tone={evidence === "wording" ? "success" : "warning"}>{t(`law.evidences.${evidence}`)}</Badge>
      ),
    },
  ];
}
