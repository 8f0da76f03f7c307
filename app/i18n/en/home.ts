/** The citizens' start page and the pages that explain the site. */
export const home = {
  title: "What the council and its committees debate and decide",
  intro: "Meetings, papers and decisions of {{town}}. Without an account and complete, as far as the debate is public.",
  running: "This meeting is running now",
  next: "Next meetings",
  allMeetings: "All meetings",
  noNext: "No meeting is announced at present. You will find past meetings in the list.",
  decided: "Decided lately",
  newPapers: "Newest papers",
  allPapers: "All papers",
  noPapers: "No paper has been published yet.",
  words: "In short",
  consultationSequence: "Consultation sequence",
  wordPaper: "A paper is the written proposal that a body debates, with reasons and attachments.",
  wordConsultation:
    "The consultation sequence shows which bodies debate a paper one after the other and which one decides.",
  wordNonPublic:
    "Matters of persons, real estate or contracts are debated behind closed doors. Of these only the number is shown here.",
  wordExtract: "The extract is the part of the minutes about one agenda item: debate, resolution and result.",
} as const;
