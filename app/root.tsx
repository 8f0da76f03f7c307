import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useMatches,
} from "@remix-run/react";
import { type ReactNode, useContext, useMemo } from "react";
import { findLawDay } from "#app/features/meetings/find-law-day.server.ts";
import { ErrorPage } from "#app/features/permissions/error-page.tsx";
import { getFrame } from "#app/features/permissions/get-frame.server.ts";
import { NonceContext } from "#app/features/permissions/nonce.ts";
import { SiteFrame } from "#app/features/permissions/site-frame.tsx";
import { findRunningVote } from "#app/features/voting/find-running-vote.server.ts";
import { VoteNotice } from "#app/features/voting/vote-notice.tsx";
import { NormsContext, normsInText } from "#app/i18n/norms.ts";
import { useLocale } from "#app/i18n/use-text.ts";
import stylesheet from "#app/ui/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: stylesheet, as: "style" },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.bodyName ?? "Ratswerk" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const viewer = await context.viewer();
  const running = findRunningVote(viewer);
  const frame = await getFrame(viewer, context.locale, pathname + search, await findLawDay(viewer, params));
  return { frame, running: await running };
}

/** A refused form changes nothing in the frame, and one that a lost line refused could not read it again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const nonce = useContext(NonceContext);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Screens that fill a device, such as the hall display, say `handle = { bare: true }` and get no frame. */
export default function App() {
  const { frame, running } = useLoaderData<typeof loader>();
  const bare = useMatches().some((match) => (match.handle as { bare?: boolean } | undefined)?.bare);
  const norms = useMemo(() => normsInText(frame.norms), [frame.norms]);
  return (
    <NormsContext.Provider value={norms}>
      {bare ? (
        <Outlet />
      ) : (
        <SiteFrame frame={frame} notice={frame.viewer.kind === "person" ? <VoteNotice running={running} /> : null}>
          <Outlet />
        </SiteFrame>
      )}
    </NormsContext.Provider>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
