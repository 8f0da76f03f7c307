import { notFound } from "#app/platform/http/answers.server.ts";

/** An address that leads nowhere still gets the frame, in the visitor's language. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function Nowhere() {
  return null;
}
