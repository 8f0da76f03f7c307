import { formatTime } from "#app/i18n/formats.ts";
import { normText } from "#app/i18n/norm-text.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import type { Barred, ItemCourse, MeetingCourse } from "./course-views.ts";

export interface ItemCoursePartProps {
  course: ItemCourse | undefined;
  norms: MeetingCourse["norms"];
  timeZone: string;
}

/** Who did not take part in an item, who came and left meanwhile, and that it was a second session; nothing otherwise. */
export function ItemCoursePart({ course, norms, timeZone }: ItemCoursePartProps) {
  const t = useText("minutes");
  const locale = useLocale();
  if (!course) return null;
  const time = (at: Date) => formatTime(at, locale, timeZone);
  const withNorm = (text: string, norm: string | null) => (norm ? `${text} (${normText(norm)})` : text);
  const bar = ({ name, byBody, disclosed, until }: Barred) => {
    const notes = [
      ...(byBody ? [t("course.byBody")] : []),
      ...(until ? [t("course.until", { time: time(until) })] : []),
      ...(disclosed ? [] : [t("course.notPublic")]),
    ];
    return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
  };
  const moves = course.moved.map(({ name, kind, at }) => t(`course.${kind}`, { name, time: time(at) }));
  return (
    <DescriptionList
      items={[
        {
          term: withNorm(t("course.barred"), norms.exclusion),
          key: "barred",
          value: course.barred.length > 0 ? <Lines lines={course.barred.map(bar)} /> : null,
        },
        { term: t("course.moves"), key: "moves", value: moves.length > 0 ? <Lines lines={moves} /> : null },
        {
          term: t("course.quorum"),
          key: "second",
          value: course.secondSession ? withNorm(t("course.secondSession"), norms.quorum) : null,
        },
      ]}
    />
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="ui-plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
