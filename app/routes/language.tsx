import type { LoaderFunctionArgs } from "@remix-run/node";
import { chooseLanguage } from "#app/features/permissions/choose-language.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";

export function loader({ request }: LoaderFunctionArgs): Response {
  const { path, headers } = chooseLanguage(new URL(request.url).searchParams);
  return seeOther(path, headers);
}
