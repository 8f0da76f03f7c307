import { GuardPart } from "#app/features/guard/guard-part.tsx";
import type { GuardDocument } from "#app/features/guard/guard-views.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { DeedExplanation } from "./paper-deeds.tsx";
import type { PaperDeed, PaperWork } from "./paper-work.ts";

export type PaperDeedPageProps = { deed: PaperDeed; work: PaperWork; guarded: GuardDocument[]; refused?: string };

/** Asks before a deed where there is no JavaScript, and says why one was refused. */
export function PaperDeedPage({ deed, work, guarded, refused }: PaperDeedPageProps) {
  const t = useText("office");
  const refusal = useRefusal();
  const address = `/office/papers/${work.id}`;
  return (
    <Stack>
      {refused ? <Alert tone="danger" title={refusal(refused)} live="assertive" /> : null}
      <ConfirmPage
        title={t(`papers.deed.${deed}.question`)}
        action={`${address}/${deed}`}
        values={{ version: String(work.version) }}
        confirmLabel={t(`papers.deed.${deed}.confirm`)}
        tone={deed === "withdrawal" ? "danger" : "default"}
        backHref={address}
      >
        <DeedExplanation deed={deed} work={work} />
        <GuardPart documents={guarded} refused={refused ?? null} />
      </ConfirmPage>
    </Stack>
  );
}
