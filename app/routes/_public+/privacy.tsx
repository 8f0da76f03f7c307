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
  return { contact, title: textFor(context.locale, "site")("privacy.title") };
}

export default function Privacy() {
  const { contact } = useLoaderData<typeof loader>();
  const t = useText("site");
  const town = useFrame().bodyName;
  return (
    <TextPage
      title={t("privacy.title")}
      sections={[
        { title: t("privacy.short"), text: t("privacy.shortText", { town }) },
        {
          title: t("privacy.responsible"),
          text: t("privacy.responsibleText", { town }),
          more: <ContactLines contact={contact} />,
        },
        { title: t("privacy.visit"), text: t("privacy.visitText", { town }) },
        { title: t("privacy.signIn"), text: t("privacy.signInText", { town }) },
        { title: t("privacy.published"), text: t("privacy.publishedText", { town }) },
        { title: t("privacy.votes"), text: t("privacy.votesText", { town }) },
        { title: t("privacy.rights"), text: t("privacy.rightsText", { town }) },
      ]}
    />
  );
}
