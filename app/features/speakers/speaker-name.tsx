import type { GuestRole } from "#app/domain/speakers/speaker-order.ts";
import { useText } from "#app/i18n/use-text.ts";

/** As far as a speaker's name asks; a guest's is null once it is deleted. */
export type NamedSpeaker = { name: string | null; faction: string | null; guestRole: GuestRole | null };

/** "Nele Ahlers (BFL)"; without a faction the name alone; a guest with the role. */
export function SpeakerName({ speaker }: { speaker: NamedSpeaker }) {
  return <>{useSpeakerName()(speaker)}</>;
}

/** Puts a speaker's name into words, for labels of buttons and options. */
export function useSpeakerName(): (speaker: NamedSpeaker) => string {
  const t = useText("speakers");
  return ({ name, faction, guestRole }) => {
    const role = guestRole ? t(`guest.${guestRole}`) : faction;
    if (name === null) return role ?? "";
    return role === null ? name : t("withFaction", { name, faction: role });
  };
}
