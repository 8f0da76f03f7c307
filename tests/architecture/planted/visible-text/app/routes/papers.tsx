export const meta = () => [{ title: "Alle Vorlagen" }, { charset: "utf-8" }];
