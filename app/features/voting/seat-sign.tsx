import type { Standing } from "#app/domain/voting/roll-call.ts";

const TONES = { yes: "success", no: "danger", abstain: "neutral", notVoted: "neutral", absent: "neutral" } as const;

/** The sign of each standing, in units of a seat's pitch around its middle; whoever was away has an empty, dotted seat. */
const SIGNS = {
  yes: "M-0.2 0.02 L-0.05 0.17 L0.22 -0.16",
  no: "M-0.16 -0.16 L0.16 0.16 M0.16 -0.16 L-0.16 0.16",
  abstain: "M-0.2 0 L0.2 0",
  notVoted: "M0 0 L0 0",
  absent: "",
} as const satisfies Record<Standing, string>;

/** One seat: colour and sign, so that neither is needed alone. */
export function SeatSign({ standing, radius }: { standing: Standing; radius: number }) {
  return (
    <g className={`ui-seat ui-seat--${standing} ui-tone--${TONES[standing]}`}>
      <circle r={radius} />
      <path d={SIGNS[standing]} />
    </g>
  );
}
