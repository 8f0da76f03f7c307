import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declarePresence, declarePresenceSchema } from "#app/features/meetings/declare-presence.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { ballotNotice } from "#app/features/voting/ballot-notice.ts";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import { MemberScreen } from "#app/features/voting/member-screen.tsx";
import { ownVoteNotice } from "#app/features/voting/own-vote-notice.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.state.meeting.organization }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const state = await getLiveState(viewer, params.meetingId ?? "", "member");
  const words = new URL(request.url).searchParams;
  const { locale } = context;
  const texts = { rollcall: textFor(locale, "rollcall"), refusals: textFor(locale, "refusals") };
  const notice =
    ballotNotice(textFor(locale, "voting"), words.get("vote")) ?? ownVoteNotice(texts, words.get("record"));
  return { state, formKey: randomUUID(), notice, doubt: words.get("doubt") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const present = (await readForm(request, ["present"])).get("present");
  const isSaid = present === "true" || present === "false";
  const input = declarePresenceSchema.safeParse({
    meetingId: params.meetingId,
    present: isSaid ? present === "true" : undefined,
  });
  if (!input.success) return unprocessable({ refused: "invalid" });
  const verdict = await declarePresence(viewer, input.data);
  return verdict.ok ? seeOther(`/vote/${params.meetingId}`) : unprocessable({ refused: verdict.refused });
}

export default function Member() {
  const page = useLoaderData<typeof loader>();
  return <MemberScreen {...page} />;
}
