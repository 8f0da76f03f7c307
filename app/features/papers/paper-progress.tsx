import { useText } from "#app/i18n/use-text.ts";
import { type Step, Steps } from "#app/ui/steps.tsx";
import type { PaperState } from "./paper-views.ts";

const WAY = ["draft", "released", "published", "concluded"] as const;

/** How far a paper is on its way. */
export function PaperProgress({ state }: { state: PaperState }) {
  const t = useText("office");
  const p = useText("papers");
  const at = (WAY as readonly string[]).indexOf(state);
  const items: Step[] = WAY.map((one, index) => ({
    key: one,
    title: p(`states.${one}`),
    state: index < at ? "done" : index === at ? "current" : "open",
  }));
  if (state === "withdrawn") return <Steps label={t("papers.progress")} items={[stopped(p("states.withdrawn"))]} />;
  return <Steps label={t("papers.progress")} items={items} />;
}

function stopped(title: string): Step {
  return { key: "withdrawn", title, state: "stopped" };
}
