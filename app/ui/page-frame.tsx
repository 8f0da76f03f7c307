import { type ReactNode, useId } from "react";
import { Anchor } from "./anchor.tsx";
import { classNames } from "./class-names.ts";
import { SkipLink } from "./skip-link.tsx";

export interface PageFrameProps {
  /** Name of the site, beside the mark. */
  name: string;
  subline?: string;
  homeHref?: string;
  /** A picture or letters in the square; without it the first letter of the name. */
  mark?: ReactNode;
  /** `PrimaryNavigation`. */
  navigation?: ReactNode;
  /** `SearchForm`. */
  search?: ReactNode;
  /** Sign in, account, `LanguageSwitch`. */
  account?: ReactNode;
  /** Label of the button behind which a narrow phone keeps search and account; without it they stay in the header. */
  menu?: string;
  /** `SiteFooter`. */
  footer?: ReactNode;
  /** A notice above everything, such as a running session or the demo. */
  notice?: ReactNode;
  /** text = one column for reading; wide = for the office's tables. */
  width?: "default" | "text" | "wide";
  children: ReactNode;
}

/** The whole page: skip link, header with navigation and search, content, footer. */
export function PageFrame(props: PageFrameProps) {
  const { name, subline, homeHref = "/", mark, navigation, search, account, footer, notice, width = "default" } = props;
  const id = useId();
  // why: React 18 passes these attributes on but its types do not know them yet. The browser's own popover needs no
  // script; wider windows show its content in place.
  const [opens, floats] = props.menu ? [{ popovertarget: id }, { popover: "auto" }] : [{}, {}];
  return (
    <div className={classNames("ui-frame", width === "wide" && "ui-frame--wide")}>
      <SkipLink />
      {notice}
      <header className="ui-header">
        <div
          className={classNames(
            "ui-inner",
            "ui-header__inner",
            !search && "ui-header__inner--bare",
            props.menu && "ui-header__inner--menu",
          )}
        >
          <Anchor className="ui-brand" href={homeHref}>
            <span className="ui-brand__mark" aria-hidden="true">
              {mark ?? name.slice(0, 1)}
            </span>
            <span className="ui-brand__text">
              <span className="ui-brand__name">{name}</span>
              {subline ? <span className="ui-brand__subline">{subline}</span> : null}
            </span>
          </Anchor>
          {props.menu ? (
            <button type="button" className="ui-header__menu" {...opens}>
              {props.menu}
            </button>
          ) : null}
          <div className="ui-header__tools" id={id} {...floats}>
            {account ? <div className="ui-header__account">{account}</div> : null}
            {search ? <div className="ui-header__search">{search}</div> : null}
          </div>
          {navigation ? <div className="ui-header__nav">{navigation}</div> : null}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classNames("ui-main", width === "text" && "ui-main--text")}>
        <div className="ui-inner">{props.children}</div>
      </main>
      {footer}
    </div>
  );
}
