import { annotations } from "./annotations.ts";
import { auth } from "./auth.ts";
import { breach } from "./breach.ts";
import { calling } from "./calling.ts";
import { council } from "./council.ts";
import { documents } from "./documents.ts";
import { elections } from "./elections.ts";
import { folder } from "./folder.ts";
import { frame } from "./frame.ts";
import { guard } from "./guard.ts";
import { home } from "./home.ts";
import { kinds } from "./kinds.ts";
import { law } from "./law.ts";
import { log } from "./log.ts";
import { meetings } from "./meetings.ts";
import { minutes } from "./minutes.ts";
import { motions } from "./motions.ts";
import { office } from "./office.ts";
import { papers } from "./papers.ts";
import { presence } from "./presence.ts";
import { printing } from "./printing.ts";
import { procedure } from "./procedure.ts";
import { refusals } from "./refusals.ts";
import { rollcall } from "./rollcall.ts";
import { search } from "./search.ts";
import { secret } from "./secret.ts";
import { site } from "./site.ts";
import { speakers } from "./speakers.ts";
import { ui } from "./ui.ts";
import { viewer } from "./viewer.ts";
import { voting } from "./voting.ts";

/** Every text of the application in this language, by namespace. */
export const messages = {
  annotations,
  auth,
  breach,
  calling,
  council,
  documents,
  elections,
  folder,
  guard,
  frame,
  home,
  kinds,
  law,
  log,
  meetings,
  minutes,
  motions,
  office,
  papers,
  procedure,
  presence,
  printing,
  refusals,
  rollcall,
  search,
  secret,
  site,
  speakers,
  ui,
  viewer,
  voting,
} as const;
