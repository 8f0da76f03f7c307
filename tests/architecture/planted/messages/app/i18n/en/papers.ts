export const papers = {
  title: "Papers",
  count_one: "{{count}} paper",
  count_other: "{{count}} papers",
  by: "by {{editor}}",
  states: { draft: "draft", published: "published" },
  forgotten: "Nobody asks for this",
  made: "made".toUpperCase(),
};
