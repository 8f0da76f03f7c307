import { Anchor } from "./anchor.tsx";

export interface LanguageChoice {
  /** BCP 47 code. */
  code: string;
  /** Short name to show, such as "DE". */
  short: string;
  /** The language's own name, spoken and shown on hover. */
  name: string;
  href: string;
  current?: boolean;
}

/** Links to the same page in the other languages. */
export function LanguageSwitch({ label, languages }: { label: string; languages: readonly LanguageChoice[] }) {
  return (
    <nav className="ui-language" aria-label={label}>
      <ul className="ui-language__list">
        {languages.map((language) => (
          <li key={language.code}>
            <Anchor
              className="ui-language__link"
              href={language.href}
              reload
              lang={language.code}
              hrefLang={language.code}
              title={language.name}
              aria-current={language.current ? "true" : undefined}
            >
              <span aria-hidden="true">{language.short}</span>
              <span className="kern-sr-only">{language.name}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
