import { useText } from "#app/i18n/use-text.ts";

/** "Nele Ahlers (BFL)"; without a faction the name alone. */
export function SpeakerName({ speaker }: { speaker: { name: string; faction: string | null } }) {
  const t = useText("speakers");
  const { name, faction } = speaker;
  return <>{faction === null ? name : t("withFaction", { name, faction })}</>;
}
