import { sortedName } from "#app/domain/council/person-name.ts";
import { todayOf } from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { literalLike } from "#app/platform/db/like.ts";
import { type AccountList, accountState } from "./managed-account.ts";

const PER_PAGE = 50;

/**
 * Everybody of the asker's body with the state of their account, by family name.
 * @param viewer who asks; 403 without "account.manage"
 * @param filter words that all occur in name or address; pages are counted from 1, beyond the last one it is given
 */
export async function listAccounts(viewer: Viewer, filter: { text: string; page: number }): Promise<AccountList> {
  const { bodyId } = requireCan(viewer, "account.manage");
  const where: Prisma.PersonWhereInput = {
    bodyId,
    AND: filter.text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(named),
  };
  const total = await database().person.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, filter.page), pageCount);
  const day = await todayOf(database(), bodyId);
  const rows = await database().person.findMany({
    where,
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: {
      id: true,
      title: true,
      givenName: true,
      familyName: true,
      account: { select: { email: true, disabledAt: true, totpConfirmedAt: true, passwordGivenAt: true } },
      duties: {
        where: { startDate: { lte: day }, OR: [{ endDate: null }, { endDate: { gt: day } }] },
        orderBy: { duty: "asc" },
        select: { duty: true },
      },
    },
  });
  const accounts = rows.map(({ id, account, duties, ...name }) => ({
    personId: id,
    name: sortedName(name),
    email: account?.email ?? null,
    state: accountState(account),
    isEnrolled: (account?.totpConfirmedAt ?? null) !== null,
    duties: duties.map(({ duty }) => duty),
  }));
  return { accounts, total, page, pageCount };
}

function named(word: string): Prisma.PersonWhereInput {
  const contains = { contains: literalLike(word), mode: "insensitive" as const };
  return {
    OR: [
      { familyName: contains },
      { givenName: contains },
      { title: contains },
      { account: { is: { email: contains } } },
    ],
  };
}
