import { Form } from "@remix-run/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { ConfirmDialog } from "#app/ui/confirm-dialog.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { Text } from "#app/ui/text.tsx";
import type { PaperState } from "./paper-views.ts";
import type { PaperDeed, PaperWork } from "./paper-work.ts";

const NEXT: Record<PaperState, readonly PaperDeed[]> = {
  draft: ["release", "withdrawal"],
  released: ["publication", "return", "withdrawal"],
  published: ["conclusion", "withdrawal"],
  concluded: [],
  withdrawn: [],
};
/** Deeds that cannot be taken back: they ask first. */
const ASKING: readonly PaperDeed[] = ["publication", "withdrawal", "conclusion"];

/** What can be done with the paper now; the next step first, as the one primary button. */
export function PaperDeeds({ work }: { work: PaperWork }) {
  const t = useText("office");
  return (
    <ButtonRow>
      {NEXT[work.state].map((deed) => (
        <DeedButton key={deed} deed={deed} work={work} />
      ))}
      {work.public && work.state !== "draft" && work.state !== "released" ? (
        <LinkButton href={`/papers/${work.id}`} icon="open-in-new">
          {t("papers.toPublic")}
        </LinkButton>
      ) : null}
    </ButtonRow>
  );
}

function DeedButton({ deed, work }: { deed: PaperDeed; work: PaperWork }) {
  const t = useText("office");
  const action = `/office/papers/${work.id}/${deed}`;
  const values = { version: String(work.version) };
  const variant = deed === "release" || deed === "publication" ? "primary" : "secondary";
  const tone = deed === "withdrawal" ? "danger" : "default";
  const words = t(`papers.deed.${deed}.button`);
  if (!ASKING.includes(deed)) {
    return (
      <Form method="post" action={action}>
        <input type="hidden" name="version" value={work.version} />
        <Button variant={variant}>{words}</Button>
      </Form>
    );
  }
  return (
    <ConfirmDialog
      {...{ action, values, variant, tone }}
      trigger={words}
      href={action}
      title={t(`papers.deed.${deed}.question`)}
      confirmLabel={t(`papers.deed.${deed}.confirm`)}
    >
      <DeedExplanation deed={deed} work={work} />
    </ConfirmDialog>
  );
}

/** What the deed brings about; for a publication also which documents citizens will read. */
export function DeedExplanation({ deed, work }: { deed: PaperDeed; work: PaperWork }) {
  const t = useText("office");
  const open = work.files.filter((file) => file.public);
  if (deed !== "publication") return <Text>{t(`papers.deed.${deed}.explain`)}</Text>;
  return (
    <>
      <Text>{work.public ? t("papers.deed.publication.explain") : t("papers.publishNonPublic")}</Text>
      {work.public ? (
        <>
          <Text>{t("papers.publishFiles", { count: open.length, all: work.files.length })}</Text>
          <ul>
            {open.map((file) => (
              <li key={file.id}>{file.name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
