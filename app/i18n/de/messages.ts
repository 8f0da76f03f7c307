import { auth } from "./auth.ts";
import { council } from "./council.ts";
import { documents } from "./documents.ts";
import { frame } from "./frame.ts";
import { home } from "./home.ts";
import { meetings } from "./meetings.ts";
import { minutes } from "./minutes.ts";
import { office } from "./office.ts";
import { papers } from "./papers.ts";
import { procedure } from "./procedure.ts";
import { refusals } from "./refusals.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { ui } from "./ui.ts";
import { voting } from "./voting.ts";

/** Every text of the application in this language, by namespace. */
export const messages = {
  auth,
  council,
  documents,
  frame,
  home,
  meetings,
  minutes,
  office,
  papers,
  procedure,
  refusals,
  search,
  site,
  ui,
  voting,
} as const;
