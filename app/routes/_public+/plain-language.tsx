import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContactLines } from "#app/features/council/contact-lines.tsx";
import { findBodyContact } from "#app/features/council/get-contact.server.ts";
import { useFrame } from "#app/features/permissions/use-frame.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { useText } from "#app/i18n/use-text.ts";
import { TextPage } from "#app/ui/text-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ context }: LoaderFunctionArgs) {
  const contact = await findBodyContact(await context.viewer());
  return { contact, title: textFor(context.locale, "site")("plainLanguage.title") };
}

export default function PlainLanguage() {
  const { contact } = useLoaderData<typeof loader>();
  const t = useText("site");
  const town = useFrame().bodyName;
  return (
    <TextPage
      title={t("plainLanguage.title")}
      sections={[
        { title: t("plainLanguage.what"), text: t("plainLanguage.whatText", { town }) },
        { title: t("plainLanguage.meetings"), text: t("plainLanguage.meetingsText", { town }) },
        { title: t("plainLanguage.papers"), text: t("plainLanguage.papersText", { town }) },
        { title: t("plainLanguage.organizations"), text: t("plainLanguage.organizationsText", { town }) },
        { title: t("plainLanguage.secret"), text: t("plainLanguage.secretText", { town }) },
        { title: t("plainLanguage.search"), text: t("plainLanguage.searchText", { town }) },
        {
          title: t("plainLanguage.help"),
          text: t("plainLanguage.helpText", { town }),
          more: <ContactLines contact={contact} />,
        },
      ]}
    />
  );
}
