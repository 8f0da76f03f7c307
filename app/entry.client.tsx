import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { isLocale } from "./i18n/locale.ts";
import { createTexts } from "./i18n/texts.ts";

async function hydrate(): Promise<void> {
  const language = document.documentElement.lang;
  const locale = isLocale(language) ? language : "de";
  const { messages } = locale === "de" ? await import("./i18n/de/messages.ts") : await import("./i18n/en/messages.ts");
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createTexts(locale, messages)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
