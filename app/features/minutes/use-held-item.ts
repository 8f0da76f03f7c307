import { useNavigation, useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { SelectedItem, SessionView } from "./session-views.ts";

/**
 * The item to show: the one the server says, but from the first letter on the one that is being written about, also
 * when somebody calls another. Choosing or calling an item oneself lets go of it. Held without a request, so that
 * writing never waits for the network.
 * @returns the item, and what the first letter does
 */
export function useHeldItem({ selected }: SessionView): { shown: SelectedItem | null; hold: () => void } {
  const asked = useSearchParams()[0].get("item");
  const calling = useNavigation().formData?.get("intent") === "call";
  const [held, setHeld] = useState<{ item: SelectedItem; asked: string | null } | null>(null);
  useEffect(() => {
    if (calling) setHeld(null);
  }, [calling]);
  const isHeld = held !== null && held.asked === asked && held.item.id !== selected?.id;
  const shown = isHeld ? held.item : selected;
  return { shown, hold: () => setHeld(shown && { item: shown, asked }) };
}
