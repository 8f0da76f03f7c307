import { data, redirect } from "@remix-run/node";

/** 404: there is no such thing for this asker. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/**
 * 403: the thing may be seen, the deed may not be done.
 * @param code why, as a code that the error page puts into words
 */
export function forbidden(code: string) {
  return data({ refused: code }, { status: 403 });
}

/** 422: the input was bad or a rule refused; the answer carries what was typed. */
export function unprocessable<T>(reply: T) {
  return data(reply, { status: 422 });
}

/** 303: the deed is done, read on there. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, { status: 303, headers });
}
