import { useText } from "#app/i18n/use-text.ts";
import { TextLink } from "#app/ui/link.tsx";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import type { MemberView } from "./council-views.ts";
import { PeriodText } from "./period-text.tsx";

/** The members of an organization, who leads first. */
export function MemberTable(props: { caption: string; members: readonly MemberView[]; withFaction: boolean }) {
  const { caption, members, withFaction } = props;
  const t = useText("council");
  const faction: TableColumn<MemberView> = {
    key: "faction",
    header: t("faction"),
    cell: (member) =>
      member.faction ? (
        <TextLink href={`/organizations/${member.faction.id}`}>{member.faction.name}</TextLink>
      ) : (
        t("noFaction")
      ),
  };
  return (
    <Table
      caption={caption}
      hideCaption
      rows={members}
      rowKey={(member) => member.membershipId}
      columns={[
        {
          key: "name",
          header: t("name"),
          lead: true,
          cell: (member) => (
            <TextLink href={`/people/${member.personId}`} look="strong">
              {member.name}
            </TextLink>
          ),
        },
        { key: "role", header: t("role"), cell: (member) => t(`roles.${member.role}`) },
        ...(withFaction ? [faction] : []),
        {
          key: "time",
          header: t("time"),
          cell: (member) => <PeriodText from={member.startDate} to={member.lastDay} />,
        },
      ]}
    />
  );
}
