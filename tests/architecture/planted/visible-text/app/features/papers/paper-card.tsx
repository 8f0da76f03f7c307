export const PaperCard = ({ t, paper }) => (
  <article aria-label="Vorlage" className="card" data-label="not shown">
    <h2 title={t("title")}>{paper.name} · 7 &nbsp;–</h2>
    Beratungsfolge
    <p>{"Entwurf"}</p>
    <p>{paper.isPublic ? "öffentlich" : t("notPublic")}</p>
    <p>{`${paper.count} Seiten`}</p>
    <p>{`${paper.day}.${paper.month}.`}</p>
    <p>{paper.kind === "motion" && t("motion")}</p>
    <Field label="Betreff" name="subject" hint={paper.hint ?? "kurz"} />
    <img alt="" src="a.svg" />
    <style>{".card { color: black }"}</style>
  </article>
);
