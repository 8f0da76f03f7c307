import { byGroup, STANDINGS } from "#app/domain/voting/roll-call.ts";
import { seatMap } from "#app/domain/voting/seat-map.ts";
import { useText } from "#app/i18n/use-text.ts";
import type { NamedVote } from "./named-vote.ts";
import { SeatSign } from "./seat-sign.tsx";

const LEGEND_RADIUS = 0.42;

/** A roll call as a picture: everybody's seat in a half circle, by factions, the chair in front; the legend counts. */
export function SeatPlan({ votes }: { votes: readonly NamedVote[] }) {
  const t = useText("rollcall");
  const standingOf = new Map(votes.map((vote) => [vote.personId, vote]));
  const groups = byGroup(votes).map(({ group }) => group);
  const people = groups.flatMap((group) => votes.filter((vote) => vote.group === group));
  const plan = seatMap(people.map(({ personId, group, leads }) => ({ id: personId, group: group ?? "", leads })));
  const counted = STANDINGS.map((standing) => ({
    standing,
    count: votes.filter((vote) => vote.standing === standing).length,
  })).filter(({ count }) => count > 0);
  const words = counted.map(({ standing, count }) => `${t(`standing.${standing}`)}: ${count}`).join(", ");
  return (
    <figure className="ui-seats">
      <svg
        className="ui-seats__picture"
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        role="img"
        aria-label={`${t("plan")}. ${words}`}
      >
        {plan.seats.map(({ id, x, y }) => {
          const vote = standingOf.get(id);
          if (!vote) return null;
          const standing = t(`standing.${vote.standing}`);
          return (
            <g key={id} transform={`translate(${x} ${y})`}>
              <title>{t("seat", { name: vote.name, group: vote.group ?? t("noGroup"), standing })}</title>
              <SeatSign standing={vote.standing} radius={plan.radius} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="ui-seats__legend">
          {counted.map(({ standing, count }) => (
            <li className="ui-seats__entry" key={standing}>
              <svg viewBox="-0.5 -0.5 1 1" aria-hidden="true">
                <SeatSign standing={standing} radius={LEGEND_RADIUS} />
              </svg>
              {t(`standing.${standing}`)} <span className="ui-seats__count">{count}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
