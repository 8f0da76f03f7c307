/** Somebody with a seat; members of the same group sit together. */
export type Seated = { readonly id: string; readonly group: string; readonly leads: boolean };

/** The middle of a seat, in units of one seat's pitch; y grows downwards, as in a picture. */
export type Seat = { readonly id: string; readonly x: number; readonly y: number };

export type SeatMap = {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly seats: Seat[];
};

/** So that two seats side by side leave a gap. */
const SEAT_RADIUS = 0.42;
const INNER_RADIUS = 2;

/**
 * The plan of a chamber: rows in a half circle, groups as wedges from left to right in the given order, the chair alone
 * in front. Everybody has exactly one seat and no two seats overlap. House rule; it says nothing of a real room.
 */
export function seatMap(people: readonly Seated[]): SeatMap {
  const chair = people.find(({ leads }) => leads) ?? null;
  const others = people.filter((one) => one !== chair);
  const rows = rowsFor(others.length);
  const outer = rows.at(-1)?.radius ?? INNER_RADIUS;
  const middle = outer + 0.5;
  const places = rows.flatMap(({ radius, seats }) => placesOf(radius, seats));
  // why: from left to right across all rows, so that a group is a wedge and not a piece of one row.
  places.sort((a, b) => b.angle - a.angle || a.radius - b.radius);
  const seats = inGroups(others).flatMap(({ id }, index): Seat[] => {
    const place = places[index];
    if (!place) return [];
    return [{ id, x: middle + place.radius * Math.cos(place.angle), y: middle - place.radius * Math.sin(place.angle) }];
  });
  if (chair) seats.push({ id: chair.id, x: middle, y: middle });
  return { width: 2 * middle, height: middle + 0.5, radius: SEAT_RADIUS, seats };
}

/** As few rows as hold everybody, and in each as many as its length allows in proportion to the others. */
function rowsFor(count: number): { radius: number; seats: number }[] {
  const radii: number[] = [];
  while (sum(radii.map(capacity)) < count) radii.push(INNER_RADIUS + radii.length);
  let left = count;
  let room = sum(radii.map(capacity));
  return radii.map((radius) => {
    const seats = Math.round((left * capacity(radius)) / room);
    left -= seats;
    room -= capacity(radius);
    return { radius, seats };
  });
}

/** How many seats a half circle of this radius holds side by side. */
function capacity(radius: number): number {
  return Math.floor(Math.PI * radius) + 1;
}

function placesOf(radius: number, seats: number): { radius: number; angle: number }[] {
  if (seats === 1) return [{ radius, angle: Math.PI / 2 }];
  return Array.from({ length: seats }, (_, index) => ({ radius, angle: Math.PI * (1 - index / (seats - 1)) }));
}

function inGroups(people: readonly Seated[]): Seated[] {
  const groups = [...new Set(people.map(({ group }) => group))];
  return groups.flatMap((group) => people.filter((one) => one.group === group));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
