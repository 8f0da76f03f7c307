import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { isLocale } from "./i18n/locale.ts";
import { createTexts } from "./i18n/texts.ts";
import { makePatientFetch, pauseForNetwork } from "./platform/http/patient-loads.ts";

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

// why: the framework reads pages with the global fetch and offers no other way to say what a failed read should do.
window.fetch = makePatientFetch(window.fetch.bind(window), { pause: pauseForNetwork });
void hydrate();
