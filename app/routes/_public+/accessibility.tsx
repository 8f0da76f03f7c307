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
  return { contact, title: textFor(context.locale, "site")("accessibility.title") };
}

export default function Accessibility() {
  const { contact } = useLoaderData<typeof loader>();
  const t = useText("site");
  const town = useFrame().bodyName;
  return (
    <TextPage
      title={t("accessibility.title")}
      sections={[
        { title: t("accessibility.scope"), text: t("accessibility.scopeText", { town }) },
        { title: t("accessibility.standard"), text: t("accessibility.standardText", { town }) },
        { title: t("accessibility.known"), text: t("accessibility.knownText", { town }) },
        { title: t("accessibility.made"), text: t("accessibility.madeText", { town }) },
        {
          title: t("accessibility.report"),
          text: t("accessibility.reportText", { town }),
          more: <ContactLines contact={contact} />,
        },
        { title: t("accessibility.enforcement"), text: t("accessibility.enforcementText", { town }) },
      ]}
    />
  );
}
