import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { AccountBadges } from "./account-badges.tsx";
import type { AccountList } from "./managed-account.ts";

/** Everybody with the state of their account: the administrator's desk. */
export function AccountsPage({ text, list }: { text: string; list: AccountList }) {
  const t = useText("auth");
  const printing = useText("printing");
  return (
    <Stack gap="wide">
      <PageHeader
        title={t("admin.title")}
        subline={t("admin.intro")}
        actions={
          <>
            <LinkButton href="/admin/accounts/new" variant="primary">
              {t("admin.newPerson")}
            </LinkButton>
            <LinkButton href="/admin/town" icon="settings">
              {printing("look.title")}
            </LinkButton>
          </>
        }
      />
      <FilterBar
        key={text}
        label={t("admin.filter")}
        submitLabel={t("admin.apply")}
        action="/admin/accounts"
        resetHref={text ? "/admin/accounts" : undefined}
        resetLabel={t("admin.reset")}
      >
        <TextField name="q" label={t("admin.search")} type="search" markOptional={false} defaultValue={text} />
      </FilterBar>
      {list.total === 0 ? (
        <EmptyState icon="person">{text ? t("admin.notFound") : t("admin.empty")}</EmptyState>
      ) : (
        <>
          <Text muted>{t("admin.count", { count: list.total })}</Text>
          <AccountTable accounts={list.accounts} />
          <Pagination page={list.page} pageCount={list.pageCount} hrefFor={(page) => addressOf(text, page)} />
        </>
      )}
    </Stack>
  );
}

function AccountTable({ accounts }: { accounts: AccountList["accounts"] }) {
  const t = useText("auth");
  return (
    <Table
      caption={t("admin.caption")}
      hideCaption
      rows={accounts}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: "name",
          header: t("admin.name"),
          lead: true,
          cell: ({ personId, name }) => (
            <TextLink href={`/admin/accounts/${personId}`} look="strong">
              {name}
            </TextLink>
          ),
        },
        {
          key: "state",
          header: t("admin.accountState"),
          cell: ({ state, isEnrolled }) => <AccountBadges state={state} isEnrolled={isEnrolled} />,
        },
        { key: "email", header: t("admin.email"), cell: ({ email }) => email ?? t("admin.none") },
        {
          key: "duties",
          header: t("admin.duties"),
          cell: ({ duties }) =>
            duties.length === 0
              ? t("admin.none")
              : duties.map((duty) => <Badge key={duty}>{t(`admin.duty.${duty}`)}</Badge>),
        },
      ]}
    />
  );
}

function addressOf(text: string, page: number): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/admin/accounts?${query}` : "/admin/accounts";
}
