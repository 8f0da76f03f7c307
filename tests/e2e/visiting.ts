import { SECRET } from "#tests/setup/secret-word.ts";

const AT_ONCE = 8;

/** What came back, as far as a visitor could read it. */
export type Visit = { path: string; status: number; type: string; location: string; headers: string; body: string };

/** Opens an address as a browser without script would, without following where it leads. */
export async function visit(origin: string, path: string, headers: Record<string, string> = {}): Promise<Visit> {
  const response = await fetch(`${origin}${path}`, { redirect: "manual", headers });
  const body = await response.text();
  const said = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return {
    path,
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    location: response.headers.get("location") ?? "",
    headers: said,
    body,
  };
}

/** Opens many addresses, a few at a time, and hands on each answer. */
export async function visitAll(
  origin: string,
  paths: Iterable<string>,
  look: (visited: Visit) => void,
  headers: Record<string, string> = {},
): Promise<void> {
  const waiting = [...new Set(paths)];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) look(await visit(origin, path, headers));
    }),
  );
}

/** Follows every link of the site from these addresses on, as far as it leads. */
export async function crawl(
  origin: string,
  starts: string[],
  look: (visited: Visit) => void,
  headers: Record<string, string> = {},
): Promise<Set<string>> {
  const known = new Set<string>();
  let fresh = starts;
  while (fresh.length > 0) {
    for (const path of fresh) known.add(path);
    const found = new Set<string>();
    await visitAll(
      origin,
      fresh,
      (visited) => {
        look(visited);
        for (const path of linksOf(origin, visited)) if (!known.has(path) && !isEndless(path)) found.add(path);
      },
      headers,
    );
    fresh = [...found];
  }
  return known;
}

/** What is wrong with an answer whoever asks for it; empty when all is well. */
export function faultsOf({ path, status, headers, body, type }: Visit): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push(`${path}: ${status}`);
  if (`${headers}\n${body}`.toLowerCase().includes(SECRET.toLowerCase())) faults.push(`${path}: the canary`);
  if (type.startsWith("text/html") && status < 300) {
    for (const part of [/<title>[^<]+<\/title>/, /<h1[\s>]/, /<main[\s>]/, /<html [^>]*lang="(de|en)"/]) {
      if (!part.test(body)) faults.push(`${path}: no ${part.source}`);
    }
  }
  return faults;
}

function linksOf(origin: string, { body, type, location, path }: Visit): string[] {
  const found = type.startsWith("text/html") ? [...body.matchAll(/\s(?:href|src|action)="([^"]+)"/g)] : [];
  const targets = [
    ...found.map(([, target]) => (target ?? "").replaceAll("&amp;", "&")),
    ...(location ? [location] : []),
  ];
  return targets.flatMap((target) => {
    const url = URL.parse(target, `${origin}${path}`);
    return url?.origin === origin ? [`${url.pathname}${url.search}`] : [];
  });
}

/** Calendars go on for ever, a few months say as much as all; and every page has its own way to the other language. */
function isEndless(path: string): boolean {
  if (path.startsWith("/language?")) return true;
  const month = /[?&]month=(\d{4})-(\d{2})/.exec(path);
  return month !== null && month[1] !== "2023" && month[1] !== "2027";
}
