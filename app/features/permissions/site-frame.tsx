import { Form, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { PrimaryNavigation } from "#app/ui/primary-navigation.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { SiteFooter } from "#app/ui/site-footer.tsx";
import { WaitingNotice } from "#app/ui/waiting-notice.tsx";
import type { Frame } from "./use-frame.ts";

/** The frame of every page: town, navigation for the asker, search, language, sign-in, footer. */
export function SiteFrame({ frame, notice, children }: { frame: Frame; notice?: ReactNode; children: ReactNode }) {
  const t = useText("frame");
  const [parameters] = useSearchParams();
  const path = frame.path.split("?")[0] ?? "/";
  return (
    <PageFrame
      name={frame.bodyName}
      notice={
        <>
          <WaitingNotice />
          {notice}
        </>
      }
      mark={frame.bodyShortName.slice(0, 1)}
      subline={t("townSystem")}
      width={path.startsWith("/office") || path.startsWith("/admin") ? "wide" : "default"}
      navigation={<Navigation frame={frame} path={path} />}
      search={
        <SearchForm
          action="/search"
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          defaultValue={path === "/search" ? (parameters.get("q") ?? "") : undefined}
        />
      }
      account={<Account frame={frame} />}
      menu={frame.viewer.kind === "person" ? t("menu") : undefined}
      footer={<Footer />}
    >
      {children}
    </PageFrame>
  );
}

function Navigation({ frame, path }: { frame: Frame; path: string }) {
  const t = useText("frame");
  const { office, member, administrator } = frame.viewer;
  const items = [
    { href: "/my", label: t("myDesk"), shown: member },
    { href: "/office", label: t("office"), shown: office },
    { href: "/meetings", label: t("meetings"), shown: true },
    { href: "/papers", label: t("papers"), shown: true },
    { href: "/organizations", label: t("organizations"), shown: true },
    { href: "/people", label: t("people"), shown: true },
    { href: "/office/procedure", label: t("rules"), shown: administrator && !office },
    { href: "/admin/accounts", label: t("accounts"), shown: administrator },
  ];
  return (
    <PrimaryNavigation
      label={t("mainNavigation")}
      items={items
        .filter((item) => item.shown)
        .map(({ href, label }) => ({ href, label, current: path === href ? "page" : path.startsWith(`${href}/`) }))}
    />
  );
}

function Account({ frame }: { frame: Frame }) {
  const t = useText("frame");
  const address = (locale: "de" | "en") => `/language?locale=${locale}&to=${encodeURIComponent(frame.path)}`;
  return (
    <>
      <LanguageSwitch
        label={t("language")}
        languages={[
          { code: "de", short: "DE", name: t("german"), href: address("de"), current: frame.locale === "de" },
          { code: "en", short: "EN", name: t("english"), href: address("en"), current: frame.locale === "en" },
        ]}
      />
      {frame.viewer.kind === "person" ? (
        <>
          <TextLink href="/account" look="tall">
            {frame.viewer.name}
          </TextLink>
          <Form method="post" action="/sign-out">
            <Button variant="tertiary" size="small">
              {t("signOut")}
            </Button>
          </Form>
        </>
      ) : (
        <TextLink href="/sign-in" look="tall">
          {t("signIn")}
        </TextLink>
      )}
    </>
  );
}

function Footer() {
  const t = useText("frame");
  return (
    <SiteFooter
      columns={[
        {
          title: t("footerNavigation"),
          links: [
            { href: "/plain-language", label: t("plainLanguage") },
            { href: "/accessibility", label: t("accessibility") },
            { href: "/imprint", label: t("imprint") },
            { href: "/privacy", label: t("privacy") },
          ],
        },
      ]}
      note={t("productName")}
    />
  );
}
