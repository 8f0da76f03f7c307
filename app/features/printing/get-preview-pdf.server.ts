import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

/** An empty sheet with the town's head, to look at its colour and arms; 403 for those who may not set them. */
export async function getPreviewPdf(viewer: Viewer, wanted: Wanted): Promise<PrintedPdf> {
  requireCan(viewer, "setting.write");
  const t = textFor(wanted.locale, "printing");
  const town = await getTownHead(viewer);
  return printSheet(
    {
      ...{ template: "agenda", town, kind: t("look.sampleKind"), title: t("look.sampleTitle") },
      ...{ reference: t("look.sampleKind"), asOf: now(), fileName: t("look.sampleKind") },
      data: { facts: [], cancelled: "", parts: [], nothing: t("look.sampleText") },
    },
    wanted,
  );
}
