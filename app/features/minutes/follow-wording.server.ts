import type { FactOf } from "#app/domain/events/facts.ts";
import { record } from "#app/features/events/record.server.ts";
import { subscribe } from "#app/features/events/subscribe.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";
import { findProposal, proposalSelect } from "./proposed-resolution.ts";

/** Lets the minutes follow what was voted on: an adopted main motion's wording becomes the item's resolution. */
export function followVotedWording(): void {
  subscribe({
    name: "minutes.votedWording",
    async receive({ fact }) {
      if (fact.kind === "motion.settled" && fact.outcome === "ADOPTED") await takeWording(fact);
    },
  });
}

/**
 * Writes the wording that was adopted into the item's section, as long as the section still holds what the paper proposes
 * or nothing. What somebody has written stays, as do published minutes; seeing the fact again changes nothing.
 */
export async function takeWording({ meetingId, agendaItemId, pollId, ...fact }: FactOf<"motion.settled">) {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
    const poll = await tx.poll.findUnique({ where: { id: pollId }, select: { wording: true } });
    const motion = await tx.motion.findUnique({ where: { id: fact.motionId }, select: { kind: true } });
    const resolution = poll?.wording ?? "";
    if (motion?.kind !== "MAIN" || resolution === "") return;
    const { minutesId, state } = await ensureMinutes(tx, meetingId);
    if (state !== "draft") return;
    const { section, ...item } = await tx.agendaItem.findUniqueOrThrow({
      where: { id: agendaItemId },
      select: { public: true, section: { select: { id: true, resolution: true, version: true } }, ...proposalSelect },
    });
    const proposed = [findProposal(item)?.trim() ?? "", ""];
    if (!section || section.resolution === resolution || !proposed.includes(section.resolution.trim())) return;
    const version = section.version + 1;
    await tx.minutesSection.update({ where: { id: section.id }, data: { resolution, version }, select: { id: true } });
    const place = { bodyId: fact.bodyId, organizationId: fact.organizationId, meetingId, minutesId };
    await record(tx, { accountId: null }, { kind: "minutes.sectionWritten", ...place, agendaItemId, version });
  });
}
