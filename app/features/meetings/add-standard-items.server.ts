import { randomUUID } from "node:crypto";
import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { defaultLocale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { type AgendaRefused, type AgendaRow, inLockedAgenda, saveAgenda } from "./agenda-rows.server.ts";
import type { Held } from "./in-locked-meeting.server.ts";

/**
 * The items that every meeting has: opening and quorum, agenda, approval of the last minutes, reports in front,
 * inquiries at the end. In the public part, or in the other one where the body never meets in public. What already
 * stands under the same name is not added again. Agendas are written in the town's own language, whoever asks.
 * @param viewer who asks; needs "meeting.write"
 * @returns how many items were added
 */
export async function addStandardItems(
  viewer: Viewer,
  meetingId: string,
): Promise<Verdict<{ added: number }, AgendaRefused>> {
  return inLockedAgenda<{ added: number }, AgendaRefused>(viewer, meetingId, async (held) => {
    const { meeting, items } = held;
    const part = meeting.terms.meetsInPublic;
    const known = new Set(items.map((item) => item.name));
    const { first, last } = await namesFor(held);
    const made = (names: string[]) => names.filter((name) => !known.has(name)).map((name) => newRow(name, part));
    const [opening, closing] = [made(first), made(last)];
    if (opening.length + closing.length === 0) return accepted({ added: 0 });
    const own = items.filter((item) => item.public === part);
    const others = items.filter((item) => item.public !== part);
    // why: what is numbered first stands first; the public part comes before the other one.
    const ofPart = [...opening, ...own, ...closing];
    const saved = await saveAgenda(held, part ? [...ofPart, ...others] : [...others, ...ofPart]);
    return saved.ok ? accepted({ added: opening.length + closing.length }) : saved;
  });
}

async function namesFor({ tx, meeting }: Held): Promise<{ first: string[]; last: string[] }> {
  const t = textFor(defaultLocale, "office");
  const { startsAt } = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { startsAt: true } });
  const previous = await tx.meeting.findFirst({
    where: { organizationId: meeting.organizationId, state: "closed", startsAt: { lt: startsAt } },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true },
  });
  const minutes = previous
    ? [t("meetings.standard.minutes", { date: formatDate(previous.startsAt, defaultLocale, meeting.timeZone) })]
    : [];
  return {
    first: [t("meetings.standard.opening"), t("meetings.standard.agenda"), ...minutes, t("meetings.standard.reports")],
    last: [t("meetings.standard.inquiries")],
  };
}

function newRow(name: string, isPublic: boolean): AgendaRow {
  const id = randomUUID();
  return { id, parentId: null, public: isPublic, number: "", name, state: "open", recorded: false };
}
