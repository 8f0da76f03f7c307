import { Link } from "@remix-run/react";
import type { AnchorHTMLAttributes } from "react";

export interface AnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** An address of this site ("/…", "?…"), a place on the page ("#…") or a full address. */
  href: string;
  /** Loads the page anew, for files and for addresses outside the pages of this application. */
  reload?: boolean;
  /** Keeps the scroll position, for filters and tabs. */
  keepScroll?: boolean;
}

/** The one place that decides between a link inside the application and a plain one. */
export function Anchor({ href, reload = false, keepScroll = false, ...rest }: AnchorProps) {
  const isInside = /^(\/(?!\/)|\?)/.test(href) && !reload && rest.download === undefined && rest.target === undefined;
  if (!isInside) return <a href={href} {...rest} />;
  return <Link to={href} preventScrollReset={keepScroll} {...rest} />;
}
