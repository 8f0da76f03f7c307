import type { KindQuestion } from "#app/domain/voting/poll-kind.ts";
import type { LawProfile } from "./matters.ts";
import { ruleOf } from "./profile.ts";

export type KindLaw = Pick<KindQuestion, "secretByLaw" | "secretCastingByLaw" | "videoBar">;

/** What the law of the profile's Land says on kinds of votes on its day; null for each point that is not known. */
export function kindLawOf(profile: LawProfile): KindLaw {
  const secretVote = ruleOf(profile, "secretVote");
  const secretCasting = ruleOf(profile, "secretCasting");
  const videoBar = ruleOf(profile, "videoBar");
  return {
    secretByLaw: secretVote.ok ? secretVote.value.value : null,
    secretCastingByLaw: secretCasting.ok ? secretCasting.value.value : null,
    videoBar: videoBar.ok ? videoBar.value.value : null,
  };
}
