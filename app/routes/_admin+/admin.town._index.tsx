import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getTownLook } from "#app/features/council/get-town-look.server.ts";
import { setTownLook } from "#app/features/council/set-town-look.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { readTownLookForm } from "#app/features/printing/read-town-look-form.server.ts";
import { TownLookPage, type TownLookReply } from "#app/features/printing/town-look-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { unprocessable } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const town = await getTownLook(requirePerson(await context.viewer(), request));
  return { town, title: textFor(context.locale, "printing")("look.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  await getTownLook(viewer);
  const input = await readTownLookForm(request);
  const { ok, ...answer } = await setTownLook(viewer, input);
  if (ok) return { done: true } satisfies TownLookReply;
  const refused = "refused" in answer ? answer.refused : "invalid";
  return unprocessable<TownLookReply>({ done: false, refused, field: answer.field ?? "", colour: input.colour });
}

export default function Town() {
  return <TownLookPage town={useLoaderData<typeof loader>().town} reply={useActionData<typeof action>()} />;
}
