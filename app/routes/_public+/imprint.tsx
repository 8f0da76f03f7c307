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
  return { contact, title: textFor(context.locale, "site")("imprint.title") };
}

export default function Imprint() {
  const { contact } = useLoaderData<typeof loader>();
  const t = useText("site");
  const town = useFrame().bodyName;
  return (
    <TextPage
      title={t("imprint.title")}
      sections={[
        { title: t("imprint.provider"), text: t("imprint.providerText", { town }) },
        { title: t("imprint.contact"), more: <ContactLines contact={contact} /> },
        { title: t("imprint.content"), text: t("imprint.contentText", { town }) },
        { title: t("imprint.rights"), text: t("imprint.rightsText", { town }) },
        { title: t("imprint.software"), text: t("imprint.softwareText", { town }) },
      ]}
    />
  );
}
