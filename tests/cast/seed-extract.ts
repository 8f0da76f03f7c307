import type { AttachmentDescription } from "./attachments.ts";
import type { CastMeeting } from "./cast-meeting.ts";
import type { CastPaper } from "./cast-paper.ts";
import { membersOn } from "./memberships.ts";
import { councilName, type PersonKey, politeName } from "./people.ts";

const MEETING = "finance-2023-07-05";
const REFERENCE = "VO/10742/23";
const TITLE = "Digitalisierung: Haushaltsplanung und Vorstellung Projekte 2024";
const ABSENT: PersonKey = "artur";
const RESOLUTION =
  "Der Ausschuss stimmt der Projektliste zu und nimmt sie zur Kenntnis. Er empfiehlt, die für die Umsetzung erforderlichen Kosten im Haushalt 2024 zu veranschlagen.";

/** The one attachment of the extract. Its PDF has 197 KB; 1 KB is 1,024 bytes, as the screens count. */
export const seedAttachment: AttachmentDescription = {
  key: "seed-attachment",
  title: "Top 7 Digitalisierung 2023_07_05",
  fileName: "Top_7_Digitalisierung_2023_07_05.pdf",
  sender: "Bereich 10 - Organisationssteuerung und Interner Service",
  subject: TITLE,
  reference: REFERENCE,
  date: "2023-07-05",
  signedBy: null,
  public: true,
  pictureRows: 332,
  sections: [
    {
      heading: "Worum es geht",
      paragraphs: [
        "Die Verwaltung stellt die Vorhaben vor, mit denen sie im Jahr 2024 einfacher, schneller und papierärmer arbeiten will. Jedes Vorhaben hat eine verantwortliche Stelle, einen Zeitrahmen und einen Ansatz für die Haushaltsplanung.",
        "Die Liste ist nach Nutzen für die Menschen in der Stadt und nach Dringlichkeit geordnet. Sie ersetzt keine Einzelbeschlüsse über Vergaben.",
      ],
    },
    {
      heading: "Kita-App",
      paragraphs: [
        "Eltern, Einrichtungen und weitere Beteiligte sollen Nachrichten, Abwesenheiten und Termine über einen geschützten Kanal austauschen. Die Entwicklung der Kinder wird digital dokumentiert.",
        "Die Anwendung besteht aus Bausteinen, die einzeln eingeführt werden. Angemeldet wird sich mit zwei Faktoren.",
      ],
    },
    {
      heading: "Fortführung des Dokumentenmanagements (DMS)",
      paragraphs: [
        "Im nächsten Schritt folgen die elektronische Akte für weitere Bereiche, die Verbindung zu Fachverfahren und digitale Abläufe für Prüfung und Freigabe.",
        "Zur Ausstattung gehören zwei Bildschirme und ein Scanner je Arbeitsplatz. Ältere Akten werden von einem Dienstleister erfasst.",
      ],
    },
    {
      heading: "Ratsinformationssystem",
      paragraphs: [
        "Die neue Fassung des Ratsinformationssystems erlaubt Abstimmungen am eigenen Gerät, Notizen und Foren für die Gremien sowie den schnellen Weg zu den eigenen Unterlagen.",
      ],
    },
  ],
  amounts: [
    { label: "Kita-App, Einführung mit allen Bausteinen", cents: 29_100_000 },
    { label: "Fortführung des Projekts DMS", cents: 37_400_000 },
  ],
};

/** The paper of the extract, concluded by the committee's recommendation. */
export const seedPaper: CastPaper = {
  key: "seed-paper",
  reference: REFERENCE,
  type: "resolution",
  name: TITLE,
  date: "2023-06-14",
  publishedOn: "2023-06-21",
  state: "concluded",
  public: true,
  neutralTitle: null,
  proposal: RESOLUTION,
  reasons: [
    "Die Vorhaben zur Digitalisierung werden jährlich vor der Aufstellung des Haushalts vorgestellt. Die Projektliste 2024 enthält neue und fortgeführte Vorhaben mit den geschätzten Kosten.",
    "Neu ist die Kita-App mit einem Ansatz von 291.000 Euro. Für die Fortführung des Dokumentenmanagements werden 374.000 Euro angesetzt.",
  ].join("\n\n"),
  financialEffects: "Es entstehen Aufwendungen im Haushaltsjahr 2024.",
  amounts: [
    { budgetYear: 2024, cents: 29_100_000, label: "Kita-App" },
    { budgetYear: 2024, cents: 37_400_000, label: "Fortführung DMS" },
  ],
  author: "harald",
  editor: "harald",
  underDirectionOf: "area10",
  participating: ["area34", "division1", "area20"],
  consultations: [{ organization: "finance", meeting: MEETING, role: "decision", authoritative: true, public: true }],
  attachments: [seedAttachment],
};

/** What was said at item Ö 7, in own words and by invented people. */
const RECORD = [
  `${politeName("harald")}, Leiter des Bereichs 10, stellt die Projektliste mit einer Präsentation vor, die diesem Auszug als Anlage beiliegt.`,
  "Neu aufgenommen ist die Kita-App, für die 291.000 Euro vorgesehen sind. Sie verbindet Einrichtungen, Familien und weitere Beteiligte über einen geschützten Kanal und nimmt die Dokumentation der kindlichen Entwicklung auf. Weil die Aufgaben sehr unterschiedlich sind, ist die Anwendung in Module gegliedert.",
  `${politeName("waltraud")} erkundigt sich als Vertreterin der Beschäftigten, wie diese besonders schutzwürdigen Daten gesichert werden. ${politeName("harald")} nennt die Trennung in Module und die Anmeldung mit zwei Faktoren.`,
  `${councilName("tjark")} möchte wissen, ob auch freie Träger teilnehmen können. ${politeName("juliane")} antwortet, darüber befinde der für Kindertagesstätten zuständige Fachbereich, sobald die Einführung abgeschlossen sei.`,
  `Die Vorsitzende, ${councilName("katinka")}, hält die Digitalisierung trotz der angespannten Sicherheitslage für den richtigen Weg und bittet die Verwaltung, ihn weiterzugehen.`,
  "Für die Fortführung des DMS sind rund 374.000 Euro angesetzt. Geplant sind die E-Akte, die Verbindung zu weiteren Fachverfahren und elektronische Workflows. Der Auftrag liegt zwei Jahre zurück; wegen Schwierigkeiten auf Seiten des Anbieters läuft das System noch nicht zuverlässig.",
  "Hinzu kommen Ausgaben an anderer Stelle: Jeder Büroarbeitsplatz braucht zwei Monitore und einen Scanner, und das Erfassen der vorhandenen Akten muss beauftragt werden.",
  "Die Mitglieder wägen Aufwand und erwartete Entlastung gegeneinander ab und sehen am Ende keinen vertretbaren anderen Weg.",
  `${councilName("gerrit")} bittet, im Protokoll festzuhalten, was die neue Fassung des Ratsinformationssystems bringt.`,
  "Nachgetragen wird dazu:",
  "– Ratsmitglieder können online abstimmen; bisher war das nicht möglich.\n– Die Bedienung ist einfacher.\n– Alle Unterlagen einer Sitzung stehen vollständig bereit; Notizen und Foren im Web erleichtern die Zusammenarbeit der Mitglieder untereinander sowie in Fraktion, Gruppe und Gremium.\n– Persönliche Dokumente sind rasch zur Hand.\n– Sämtliche Dokumente liegen elektronisch vor und lassen sich jederzeit drucken.",
  `${councilName("almut")} würde die Einzelheiten wegen der Folgen für den Haushalt lieber noch vertiefen. ${politeName("juliane")} weist darauf hin, dass die Empfehlung den Haushalt nicht festlegt; ab Oktober wird ohnehin neu gerechnet.`,
].join("\n\n");

/** The finished committee meeting of 2023-07-05, 18:00 to 19:35, with item "Ö 7" and its result 7 : 0 : 1. */
export const seedMeeting: CastMeeting = {
  key: MEETING,
  organization: "finance",
  name: "Sitzung",
  date: "2023-07-05",
  start: "18:00",
  end: "19:35",
  state: "closed",
  room: "Huldigungssaal",
  place: "Rathaus",
  invitedOn: "2023-06-21",
  minutes: { state: "approved", publishedOn: "2023-08-30" },
  attendance: membersOn("finance", "2023-07-05")
    .filter((entry) => entry.role !== "substitute" && entry.person !== ABSENT)
    .map((entry) => ({
      person: entry.person,
      mode: "room" as const,
      start: "18:00",
      end: "19:35",
      votes: entry.votingRight,
    })),
  items: [
    plain(
      1,
      "Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit",
      "Die Vorsitzende eröffnet die Sitzung um 18.00 Uhr. Ladung und Beschlussfähigkeit werden festgestellt; acht von neun stimmberechtigten Mitgliedern sind anwesend.",
    ),
    voted(
      2,
      "Feststellung der Tagesordnung",
      "Änderungswünsche liegen nicht vor.",
      "Die Tagesordnung wird in der versandten Fassung festgestellt.",
    ),
    voted(
      3,
      "Genehmigung der Niederschrift über die Sitzung vom 07.06.2023",
      "Einwände werden nicht erhoben.",
      "Die Niederschrift wird genehmigt.",
    ),
    plain(4, "Einwohnerfragestunde", "Fragen werden nicht gestellt."),
    plain(
      5,
      "Mitteilungen der Verwaltung",
      "Die Kämmerei berichtet, dass die Sommersteuerschätzung leicht über den Erwartungen liegt.",
    ),
    plain(
      6,
      "Bericht über die Haushaltsentwicklung im ersten Halbjahr",
      "Die Erträge liegen im Plan. Der Bericht wird zur Kenntnis genommen.",
      "noted",
    ),
    {
      number: "Ö 7",
      public: true,
      name: TITLE,
      neutralTitle: null,
      paper: "seed-paper",
      record: RECORD,
      resolution: RESOLUTION,
      decisionType: "adoptedUnchanged",
      votes: { yes: 7, no: 0, abstain: 1 },
    },
    plain(
      8,
      "Anfragen und Anregungen",
      "Es wird angeregt, Präsentationen künftig zwei Tage vor der Sitzung bereitzustellen. Die Verwaltung sagt dies zu.",
    ),
  ],
};

function plain(
  number: number,
  name: string,
  record: string,
  decisionType: "noVote" | "noted" = "noVote",
): CastMeeting["items"][number] {
  return {
    number: `Ö ${number}`,
    public: true,
    name,
    neutralTitle: null,
    paper: null,
    record,
    resolution: "",
    decisionType,
    votes: null,
  };
}

function voted(number: number, name: string, record: string, resolution: string): CastMeeting["items"][number] {
  return {
    ...plain(number, name, record),
    resolution,
    decisionType: "adoptedUnchanged",
    votes: { yes: 8, no: 0, abstain: 0 },
  };
}
