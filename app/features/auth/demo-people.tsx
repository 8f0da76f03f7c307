import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PickList } from "#app/ui/pick-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { Demo, DemoGroup, DemoPerson } from "./demo-people.server.ts";

const ACTION = "/sign-in/demo";

/** The demo people by what they do, one tap each, with what the long way needs. */
export function DemoPeople({ demo }: { demo: Demo }) {
  const t = useText("auth");
  const secondsLeft = useSecondsLeft(demo);
  return (
    <Section title={t("demo.title")} id="demo">
      <Stack>
        <Text>{t("demo.intro")}</Text>
        {demo.groups.length === 0 ? <Text muted>{t("demo.empty")}</Text> : null}
        <DescriptionList
          items={[
            { term: t("demo.password"), value: demo.password },
            { term: t("demo.codesFor"), value: t("demo.seconds", { count: secondsLeft }) },
          ]}
        />
        <div>
          {demo.groups.map((group) => (
            <Group key={group.kind + group.name} group={group} />
          ))}
        </div>
      </Stack>
    </Section>
  );
}

function Group({ group }: { group: DemoGroup }) {
  const t = useText("auth");
  const title = t(`demo.group.${group.kind}`, { name: group.name });
  return (
    <Disclosure summary={title} level={3} open={group.kind !== "faction"} aside={group.people.length}>
      <PickList
        label={title}
        action={ACTION}
        name="accountId"
        items={group.people.map((person) => ({
          value: person.accountId,
          label: person.name,
          note: person.leads.length > 0 ? t("demo.leads", { names: person.leads.join(", ") }) : undefined,
          small: <LongWay person={person} />,
        }))}
      />
    </Disclosure>
  );
}

function LongWay({ person }: { person: DemoPerson }) {
  const t = useText("auth");
  return (
    <>
      {person.email}
      {person.code ? (
        <>
          <br />
          {t("demo.code")} {person.code}
        </>
      ) : null}
    </>
  );
}

/** Counts down in the browser and asks for the next codes when these have run out; without script a reload does. */
function useSecondsLeft(demo: Demo): number {
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(demo.secondsLeft);
  useEffect(() => {
    let seconds = demo.secondsLeft;
    setLeft(seconds);
    const timer = setInterval(() => {
      seconds -= 1;
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) {
        clearInterval(timer);
        revalidate();
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [demo, revalidate]);
  return left;
}
