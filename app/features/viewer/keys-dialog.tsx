import { useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Text } from "#app/ui/text.tsx";

/** What the keys do, see keyDeed. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText("viewer");
  const keys = [
    ["← →", t("keys.page")],
    ["Pos1 / Home, Ende / End", t("keys.ends")],
    ["+ − 0", t("keys.size")],
    ["R", t("keys.rotate")],
    ["D", t("keys.spread")],
    ["N", t("keys.night")],
    ["F", t("keys.full")],
    ["/", t("keys.search")],
    ["?", t("keys.help")],
  ] as const;
  return (
    <Dialog title={t("keys.title")} open={open} onClose={onClose}>
      <Text>{t("keys.explain")}</Text>
      <DescriptionList items={keys.map(([term, value]) => ({ term, value }))} />
    </Dialog>
  );
}
