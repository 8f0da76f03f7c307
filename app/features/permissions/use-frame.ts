import { useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "#app/i18n/locale.ts";
import type { Norms } from "#app/i18n/norms.ts";

/** What every page knows: language, town, and who is looking. */
export type Frame = {
  locale: Locale;
  timeZone: string;
  bodyName: string;
  bodyShortName: string;
  path: string;
  /** The norms that sentences name: of the town's Land, on the day of the meeting that the page is about, else today. */
  norms: Norms;
  viewer: {
    kind: "anonymous" | "display" | "person";
    name: string | null;
    office: boolean;
    member: boolean;
    administrator: boolean;
  };
};

const empty: Frame = {
  locale: "de",
  timeZone: "Europe/Berlin",
  bodyName: "Ratswerk",
  bodyShortName: "Ratswerk",
  path: "/",
  norms: {},
  viewer: { kind: "anonymous", name: null, office: false, member: false, administrator: false },
};

/** The frame's data from the root loader; a bare default on the error page of a failed root. */
export function useFrame(): Frame {
  return (useRouteLoaderData("root") as { frame: Frame } | undefined)?.frame ?? empty;
}
