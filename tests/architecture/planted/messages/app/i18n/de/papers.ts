export const papers = {
  title: "Vorlagen",
  count_one: "{{count}} Vorlage",
  count_other: "{{count}} Vorlagen",
  by: "von {{author}}",
  states: { draft: "Entwurf", published: "veröffentlicht" },
  forgotten: "Das " + "fragt niemand",
  untranslated: "Nur deutsch",
} as const;
