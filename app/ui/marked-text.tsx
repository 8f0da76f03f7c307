import { Fragment } from "react";

/** Text in pieces, some of them marked, such as the words of a search; nothing in it is read as markup. */
export function MarkedText({ pieces }: { pieces: readonly { text: string; hit: boolean }[] }) {
  const placed = pieces.map((piece, at) => ({ ...piece, at }));
  return (
    <>
      {placed.map(({ at, text, hit }) => (hit ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>))}
    </>
  );
}
