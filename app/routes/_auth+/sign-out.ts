import type { ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "#app/features/auth/sign-out.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";

/** Somebody came here by a link or by going back; only the button signs out. */
export function loader() {
  return seeOther("/");
}

export async function action({ request }: ActionFunctionArgs) {
  return seeOther("/", { "Set-Cookie": await signOut(request.headers.get("Cookie")) });
}
