import type { Barred, ItemCourse, MeetingCourse } from "#app/features/minutes/course-views.ts";
import { formatTime } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { normText } from "#app/i18n/norm-text.ts";
import { textFor } from "#app/i18n/texts.server.ts";

/** What the chair stated on the quorum, a line each. */
export function quorumLines({ quorum }: MeetingCourse, locale: Locale, timeZone: string): string[] {
  const t = textFor(locale, "minutes");
  return quorum.map(({ at, outcome, present, members }) =>
    t(`course.stated.${outcome}`, { time: formatTime(at, locale, timeZone), present, members }),
  );
}

/** Who did not take part in an item, who came and left meanwhile, and that it was a second session; a line each. */
export function courseLines(
  course: ItemCourse | undefined,
  norms: MeetingCourse["norms"],
  locale: Locale,
  timeZone: string,
): string[] {
  if (!course) return [];
  const t = textFor(locale, "minutes");
  const time = (at: Date) => formatTime(at, locale, timeZone);
  const bar = ({ name, byBody, disclosed, until }: Barred) => {
    const notes = [
      ...(byBody ? [t("course.byBody")] : []),
      ...(until ? [t("course.until", { time: time(until) })] : []),
      ...(disclosed ? [] : [t("course.notPublic")]),
    ];
    return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
  };
  return [
    ...(course.secondSession ? [withNorm(t("course.secondSession"), norms.quorum)] : []),
    ...(course.barred.length > 0
      ? [`${withNorm(t("course.barred"), norms.exclusion)}: ${course.barred.map(bar).join("; ")}`]
      : []),
    ...course.moved.map(({ kind, name, at }) => t(`course.${kind}`, { name, time: time(at) })),
  ];
}

function withNorm(text: string, norm: string | null): string {
  return norm ? `${text} (${normText(norm)})` : text;
}
