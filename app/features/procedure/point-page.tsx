import type { SubmissionResult } from "@conform-to/react";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ConfirmDialog } from "#app/ui/confirm-dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import type { PointHistory, RuleView } from "./procedure-views.ts";
import { RuleForm } from "./rule-form.tsx";
import { valueText } from "./value-text.ts";

export interface PointPageProps {
  point: PointHistory;
  /** The organization chosen on the page before; "" for all. */
  organizationId: string;
  isEntered: boolean;
  reply: SubmissionResult<string[]> | undefined;
}

/** One point: what it means, the form for a new rule, and everything that was ever entered. */
export function PointPage({ point, organizationId, isEntered, reply }: PointPageProps) {
  const t = useText("procedure");
  const name = t(`points.${point.key}.name`);
  return (
    <Stack gap="section">
      <div>
        <Breadcrumbs items={[{ label: t("title"), href: "/office/procedure" }, { label: name }]} />
        <PageHeader title={name} subline={t(`points.${point.key}.explain`)} />
      </div>
      {isEntered ? <Alert tone="success" title={t("form.entered")} live="polite" /> : null}
      <Section title={t("form.title")}>
        <RuleForm point={point} organizationId={organizationId} reply={reply} />
      </Section>
      <Section title={t("history.title")}>
        <History point={point} />
      </Section>
    </Stack>
  );
}

function History({ point }: { point: PointHistory }) {
  const t = useText("procedure");
  const locale = useLocale();
  const { timeZone } = useFrame();
  return (
    <Table
      caption={t("history.title")}
      hideCaption
      rows={point.rules}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t("history.none", { value: valueText(t, point.fallback) })}</EmptyState>}
      columns={[
        { key: "value", header: t("history.value"), lead: true, cell: ({ value }) => valueText(t, value) },
        {
          key: "source",
          header: t("source"),
          cell: ({ source, layer, organization }) => (
            <Stack gap="tight">
              <span>{source}</span>
              <Text muted>
                {t(`layer.${layer}`)}, {organization ?? t("form.forAll")}
              </Text>
            </Stack>
          ),
        },
        {
          key: "from",
          header: t("history.from"),
          cell: ({ validFrom }) => formatDate(validFrom, locale, "UTC"),
        },
        {
          key: "entered",
          header: t("history.entered"),
          cell: ({ enteredAt, enteredBy }) => {
            const date = formatDate(enteredAt, locale, timeZone);
            return enteredBy === null
              ? t("history.enteredOn", { date })
              : t("history.enteredBy", { date, name: enteredBy });
          },
        },
        { key: "state", header: t("history.state"), cell: (rule) => <StateBadge state={rule.state} /> },
        {
          key: "withdraw",
          header: t("history.action"),
          hideHeader: true,
          align: "action",
          cell: (rule) => (rule.state === "withdrawn" ? null : <AskWithdrawal point={point} rule={rule} />),
        },
      ]}
    />
  );
}

function StateBadge({ state }: { state: RuleView["state"] }) {
  const t = useText("procedure");
  return <Badge tone={state === "applies" ? "success" : "neutral"}>{t(`history.states.${state}`)}</Badge>;
}

function AskWithdrawal({ point, rule }: { point: PointHistory; rule: RuleView }) {
  const t = useText("procedure");
  const address = `/office/procedure/rules/${rule.id}/withdraw`;
  return (
    <ConfirmDialog
      trigger={t("history.withdraw")}
      href={address}
      action={address}
      title={t("withdraw.title")}
      confirmLabel={t("withdraw.confirm")}
      tone="danger"
    >
      <Text>{t("withdraw.text", { point: t(`points.${point.key}.name`), source: rule.source })}</Text>
    </ConfirmDialog>
  );
}
