import { useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Text } from "#app/ui/text.tsx";

/** How to reach the body: its mail address and website, as far as they were entered. */
export function ContactLines({ contact }: { contact: { website: string | null; email: string | null } | null }) {
  const t = useText("site");
  const website = contact?.website && /^https?:\/\//.test(contact.website) ? contact.website : null;
  if (!contact?.email && !website) return <Text>{t("imprint.noContact")}</Text>;
  return (
    <DescriptionList
      items={[
        {
          term: t("imprint.email"),
          value: contact?.email ? <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink> : null,
        },
        { term: t("imprint.website"), value: website ? <TextLink href={website}>{website}</TextLink> : null },
      ]}
    />
  );
}
