import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { OwnVoteRefusal } from "./own-vote-notice.ts";
import { recordOwnVote } from "./record-own-vote.server.ts";
import { ownVoteSchema } from "./schema.ts";
import { withdrawOwnVote } from "./withdraw-own-vote.server.ts";

/** The names of the fields of the form. */
export const OWN_VOTE_FIELDS = ["intent", ...Object.keys(ownVoteSchema.shape)];

/**
 * Does what the form on a member's screen asks for: have the own vote recorded, or take that back. Throws 404 and 403 as
 * the commands do.
 * @returns "done" or the code of the refusal
 */
export async function answerOwnVote(viewer: Viewer, form: FormData): Promise<"done" | OwnVoteRefusal> {
  const { intent, ...fields } = Object.fromEntries(form);
  const input = ownVoteSchema.safeParse(fields);
  if (!input.success) return "own-vote-choice-missing";
  const { pollId, epoch } = input.data;
  const verdict =
    intent === "withdraw" ? await withdrawOwnVote(viewer, { pollId, epoch }) : await recordOwnVote(viewer, input.data);
  return verdict.ok ? "done" : verdict.refused;
}
