import { useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { TagList } from "#app/ui/tag-list.tsx";
import { PaperDate } from "./paper-table.tsx";
import type { OrganizationLabel, PaperView, PersonLabel } from "./paper-views.ts";

/** The labelled facts of a paper; each term carries its explanation. */
export function PaperFacts({ paper }: { paper: PaperView }) {
  const t = useText("papers");
  return (
    <Section title={t("facts")}>
      <DescriptionList
        layout="stacked"
        items={[
          { key: "reference", term: <Term name="reference" />, value: paper.reference },
          { key: "type", term: <Term name="type" />, value: t(`types.${paper.type}`) },
          { key: "status", term: <Term name="status" />, value: paper.public ? t("isPublic") : t("nonPublic") },
          { key: "date", term: t("date"), value: <PaperDate date={paper.date} /> },
          {
            key: "author",
            term: <Term name="author" />,
            value: paper.author ? <Person person={paper.author} /> : null,
          },
          {
            key: "editor",
            term: <Term name="editor" />,
            value: paper.editor ? <Person person={paper.editor} /> : null,
          },
          {
            key: "underDirectionOf",
            term: <Term name="underDirectionOf" />,
            value: paper.underDirectionOf ? <Organization organization={paper.underDirectionOf} /> : null,
          },
          {
            key: "participating",
            term: <Term name="participating" />,
            value:
              paper.participating.length > 0 ? (
                <TagList
                  label={t("participating")}
                  items={paper.participating.map(({ id, name }) => ({ label: name, href: `/organizations/${id}` }))}
                />
              ) : null,
          },
        ]}
      />
    </Section>
  );
}

function Term({
  name,
}: {
  name: "reference" | "type" | "status" | "author" | "editor" | "underDirectionOf" | "participating";
}) {
  const t = useText("papers");
  return <span title={t(`term.${name}`)}>{t(name)}</span>;
}

function Person({ person }: { person: PersonLabel }) {
  return person.hasPage ? <TextLink href={`/people/${person.id}`}>{person.name}</TextLink> : person.name;
}

function Organization({ organization }: { organization: OrganizationLabel }) {
  return <TextLink href={`/organizations/${organization.id}`}>{organization.name}</TextLink>;
}
