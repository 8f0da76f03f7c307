import { useText } from "#app/i18n/use-text.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { HitList } from "./hit-list.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { searchAddress } from "./search-query.ts";
import type { SearchAnswer } from "./search-views.ts";

/** The search: its field, the hits by kind, or advice. */
export function SearchPage({ answer }: { answer: SearchAnswer }) {
  const t = useText("search");
  const { query, problem, groups, total, kind } = answer;
  return (
    <Stack gap="wide">
      {kind ? (
        <Breadcrumbs items={[{ href: searchAddress(query), label: t("back") }, { label: t(`kinds.${kind}`) }]} />
      ) : null}
      <PageHeader title={t("title")} subline={t("explain")} />
      <FilterBar key={query} label={t("title")} submitLabel={t("submit")} submitIcon="search" action="/search">
        <TextField
          name="q"
          id="search-words"
          label={t("label")}
          hint={t("hint")}
          type="search"
          markOptional={false}
          defaultValue={query}
          errors={problem === "too-short" ? t("tooShort") : null}
        />
      </FilterBar>
      {problem ? null : total === 0 ? (
        <NothingFound query={query} />
      ) : (
        <Text size="large">{t("found", { count: total, query })}</Text>
      )}
      {groups.map((group) => (
        <Section
          key={group.kind}
          title={t("ofKind", { kind: t(`kinds.${group.kind}`), count: group.total })}
          actions={
            kind === null && group.total > group.hits.length ? (
              <TextLink href={searchAddress(query, group.kind)}>{t("showAll", { count: group.total })}</TextLink>
            ) : null
          }
        >
          <HitList hits={group.hits} />
        </Section>
      ))}
      {kind && groups.length === 0 && total > 0 ? (
        <Text>
          <TextLink href={searchAddress(query)}>{t("back")}</TextLink>
        </Text>
      ) : null}
      <Pagination
        page={answer.page}
        pageCount={answer.pageCount}
        hrefFor={(page) => searchAddress(query, kind, page)}
      />
    </Stack>
  );
}
