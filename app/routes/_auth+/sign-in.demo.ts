import type { ActionFunctionArgs } from "@remix-run/node";
import { demoSignIn } from "#app/features/auth/demo-sign-in.server.ts";
import { pathAfterSignIn } from "#app/features/auth/paths.ts";
import { notFound, seeOther } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** Only choices are sent here; there is nothing to look at. */
export function loader(): never {
  throw notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, ["accountId"]);
  const answer = await demoSignIn(form.get("accountId"), request.headers.get("Cookie"));
  if (!answer) throw notFound();
  return seeOther(pathAfterSignIn(answer.viewer, request.url), { "Set-Cookie": answer.setCookie });
}
