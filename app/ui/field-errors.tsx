import { Icon } from "./icon.tsx";

/** The errors of one field, with an icon. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="ui-field__errors" id={id}>
      {errors.map((error) => (
        <p className="kern-error" key={error}>
          <Icon name="danger" />
          <span className="kern-body">{error}</span>
        </p>
      ))}
    </div>
  );
}
