import { useText } from "#app/i18n/use-text.ts";
import { SpeakerName } from "./speaker-name.tsx";
import type { SpeakersView } from "./speaker-views.ts";
import { SpeakingTimes } from "./speaking-now.tsx";

/** Who has the floor, on the hall's wall; nothing while nobody has it. */
export function HallSpeaker({ speakers }: { speakers: SpeakersView | null }) {
  const t = useText("speakers");
  if (!speakers?.speaking) return null;
  return (
    <div className="ui-stage__words">
      <p className="ui-text">
        {t("now")}: <SpeakerName speaker={speakers.speaking} />
      </p>
      <SpeakingTimes speaking={speakers.speaking} />
    </div>
  );
}
