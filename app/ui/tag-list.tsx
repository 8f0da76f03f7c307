import { Anchor } from "./anchor.tsx";

/** A list of words, linked or not. */
export function TagList({ label, items }: { label: string; items: readonly { label: string; href?: string }[] }) {
  return (
    <ul className="ui-tags" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          {item.href ? (
            <Anchor className="ui-tag" href={item.href}>
              {item.label}
            </Anchor>
          ) : (
            <span className="ui-tag">{item.label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
