import { useText } from "#app/i18n/use-text.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { LinkButton } from "#app/ui/link-button.tsx";
import { Row } from "#app/ui/row.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { SessionItem, SessionView } from "./session-views.ts";

/** The agenda with its states, and the one button that moves the session on. */
export function SessionAgenda({ session, reply }: { session: SessionView; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const { items, next, calledId, rights, meeting, selected } = session;
  const called = items.find(({ id }) => id === calledId);
  const mayCall = rights.call && meeting.state === "running";
  return (
    <Stack>
      {mayCall && next ? (
        <DeskForm
          intent="call"
          reply={reply}
          values={{ agendaItemId: next.id, seenId: calledId ?? "" }}
          match={{ agendaItemId: next.id }}
        >
          <Button variant="primary" icon="arrow-forward" block data-shortcut="KeyN">
            {t("session.callNext", { number: next.number })}
          </Button>
        </DeskForm>
      ) : null}
      {meeting.state === "running" && !next ? <Text>{t("session.allDone")}</Text> : null}
      {meeting.state === "running" ? (
        <Text>
          {called ? t("session.nowCalled", { number: called.number, name: called.name }) : t("session.noneCalled")}
        </Text>
      ) : null}
      {called && called.id !== selected?.id ? (
        <LinkButton href={`?item=${called.id}`} data-shortcut="KeyJ" size="small">
          {t("session.toNow")}
        </LinkButton>
      ) : null}
      <ol className="ui-desk__items">
        {items.map((item) => (
          <li key={item.id}>
            <AgendaLine item={item} isSelected={item.id === selected?.id} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

const TONES = { open: "neutral", called: "success", closed: "info" } as const;

function AgendaLine({ item, isSelected }: { item: SessionItem; isSelected: boolean }) {
  const meetings = useText("meetings");
  return (
    <Anchor
      className={classNames("ui-desk__item", item.isSub && "ui-desk__item--sub")}
      href={`?item=${item.id}`}
      aria-current={isSelected ? "true" : undefined}
      keepScroll
    >
      <span>
        {item.number} {item.name}
      </span>
      <Row gap="tight">
        <Badge tone={TONES[item.state]}>{meetings(`itemState.${item.state}`)}</Badge>
        {item.public ? null : <Badge icon="lock">{meetings("nonPublic")}</Badge>}
      </Row>
    </Anchor>
  );
}
