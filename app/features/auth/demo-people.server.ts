import { totpSecondsLeft } from "#app/domain/permissions/second-factor.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { env } from "#app/platform/env.server.ts";
import { DEMO_DOMAIN, DEMO_PASSWORD } from "./demo.ts";
import { openTotpSecret, totpCodeAt } from "./totp.server.ts";

export type DemoPerson = {
  accountId: string;
  name: string;
  email: string;
  /** The code that an authenticator app would show now; null without second factor. */
  code: string | null;
  /** Short names of the bodies this person leads. */
  leads: string[];
};

/** People of one kind; a faction's group carries its name. */
export type DemoGroup = { kind: "office" | "administrator" | "chair" | "faction"; name: string; people: DemoPerson[] };

export type Demo = { password: string; secondsLeft: number; groups: DemoGroup[] };

/** The people anybody may sign in as, by what they do; null unless started as a demo. */
export async function findDemo(): Promise<Demo | null> {
  if (!env().DEMO) return null;
  const at = now();
  const groups = new Map<string, DemoGroup>();
  for (const account of await listDemoAccounts()) {
    const viewer = await loadPersonViewer({ accountId: account.id, personId: account.personId });
    if (!viewer) continue;
    const { organizations } = account;
    const leads = viewer.seats.filter((seat) => LED.has(seat.kind) && seat.role === "chair");
    const person: DemoPerson = {
      accountId: account.id,
      name: viewer.name,
      email: account.email,
      code: await codeOf(account, at),
      leads: leads.map((seat) => organizations.get(seat.organizationId)?.shortName ?? ""),
    };
    const { kind, name } = placeOf(viewer, organizations, leads.length > 0);
    if (!kind) continue;
    const group = groups.get(kind + name) ?? { kind, name, people: [] };
    group.people.push(person);
    groups.set(kind + name, group);
  }
  const sorted = [...groups.values()].sort(
    (a, b) => ORDER[a.kind] - ORDER[b.kind] || a.name.localeCompare(b.name, "de"),
  );
  return { password: DEMO_PASSWORD, secondsLeft: totpSecondsLeft(at.getTime()), groups: sorted };
}

const LED: ReadonlySet<string> = new Set(["council", "mainCommittee", "committee"]);
const ORDER = { office: 0, chair: 1, faction: 2, administrator: 3 } as const satisfies Record<
  DemoGroup["kind"],
  number
>;

type Organizations = ReadonlyMap<string, { name: string; shortName: string }>;
type DemoAccount = {
  id: string;
  personId: string;
  email: string;
  totpSecret: Uint8Array | null;
  organizations: Organizations;
};

/** Everybody stands in one group only: the first that fits. */
function placeOf(
  viewer: PersonViewer,
  organizations: Organizations,
  isChair: boolean,
): { kind: DemoGroup["kind"] | null; name: string } {
  if (viewer.duties.includes("office")) return { kind: "office", name: "" };
  if (viewer.duties.includes("administrator")) return { kind: "administrator", name: "" };
  if (isChair) return { kind: "chair", name: "" };
  const faction = viewer.seats.find((seat) => seat.kind === "faction");
  if (!faction) return { kind: null, name: "" };
  return { kind: "faction", name: organizations.get(faction.organizationId)?.name ?? "" };
}

async function listDemoAccounts(): Promise<DemoAccount[]> {
  const rows = await database().account.findMany({
    where: { email: { endsWith: `@${DEMO_DOMAIN}` }, disabledAt: null },
    orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
    select: {
      id: true,
      personId: true,
      email: true,
      totpSecret: true,
      person: {
        select: {
          memberships: {
            select: { organizationId: true, organization: { select: { name: true, shortName: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ person, ...account }) => ({
    ...account,
    organizations: new Map(person.memberships.map((seat) => [seat.organizationId, seat.organization])),
  }));
}

async function codeOf({ id, totpSecret }: DemoAccount, at: Date): Promise<string | null> {
  const secret = totpSecret ? await openTotpSecret(id, totpSecret) : null;
  return secret ? totpCodeAt(secret, at) : null;
}
