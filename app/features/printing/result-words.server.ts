import { electionSentence } from "#app/features/voting/election-sentence.ts";
import { isRollCall } from "#app/features/voting/named-vote.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { resultSentence } from "#app/features/voting/result-sentence.ts";
import { formatDate } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { normText } from "#app/i18n/norm-text.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import type { SheetData } from "./sheet.ts";
import { textBlocks } from "./text-blocks.ts";

/** A vote as a document shows it: totals always, names only where they are kept, never of a secret vote. */
export function resultWords(result: PublishedResult, locale: Locale): SheetData {
  const t = textFor(locale, "voting");
  const { yes, no, abstain, invalid } = result;
  const hasInvalid = invalid > 0;
  return {
    label: result.round > 1 ? t("result.round", { round: result.round }) : t(`kind.${result.kind}`),
    question: result.question,
    wording: textBlocks(result.wording ?? ""),
    sentence: resultSentence(t, result),
    head: [t("choice.yes"), t("choice.no"), t("choice.abstain"), ...(hasInvalid ? [invalidHead(locale)] : [])],
    figures: [yes, no, abstain, ...(hasInvalid ? [invalid] : [])].map(String),
    notes: notesOf(result, locale),
    names: namesOf(result, locale),
  };
}

function invalidHead(locale: Locale): string {
  return textFor(locale, "printing")("invalid");
}

function notesOf(result: PublishedResult, locale: Locale): string[] {
  const t = textFor(locale, "voting");
  const { approval, note } = result;
  const recorded = recordedVotes(result, locale);
  return [
    ...(approval
      ? [
          t("result.approved", {
            date: formatDate(approval.approvedOn, locale, "UTC"),
            reference: approval.reference,
          }),
        ]
      : []),
    ...(note ? [t("result.note", { note })] : []),
    ...(recorded ? [recorded] : []),
  ];
}

function recordedVotes(result: PublishedResult, locale: Locale): string | null {
  const t = textFor(locale, "rollcall");
  if (result.kind === "secret" || isRollCall(result)) return null;
  const words = result.votes
    .filter(({ onRequest }) => onRequest)
    .flatMap(({ name, standing }) => {
      if (standing === "yes") return t("votedYes", { name });
      if (standing === "no") return t("votedNo", { name });
      return standing === "abstain" ? t("votedAbstain", { name }) : [];
    });
  return words.length > 0 ? t("recorded", { votes: words.join("; ") }) : null;
}

function namesOf(result: PublishedResult, locale: Locale): SheetData {
  const t = textFor(locale, "rollcall");
  const votes = isRollCall(result) ? result.votes : [];
  return {
    title: t("title"),
    head: [t("name"), t("group"), t("choice")],
    rows: votes.map(({ name, group, standing }) => [name, group ?? t("noGroup"), t(`standing.${standing}`)]),
  };
}

/** An election as a document shows it: who is elected, and the figures of every ballot. */
export function electionWords(election: PublishedElection, locale: Locale): SheetData {
  const t = textFor(locale, "elections");
  const { against, invalid, ballots, byHand, secret } = election;
  return {
    label: textFor(locale, "voting")("kind.election"),
    question: election.question,
    sentence: electionSentence(t, { ...election, norm: normText(election.norm) }),
    ballots: ballots.map(({ round, candidates }) => ({
      title: t("ballot", { round }),
      head: [t("name"), t("votes")],
      rows: [...candidates].sort((a, b) => b.votes - a.votes).map(({ name, votes }) => [name, String(votes)]),
    })),
    notes: [
      ...(against > 0 ? [t("against", { count: against })] : []),
      ...(invalid > 0 ? [t("invalid", { count: invalid })] : []),
      t(byHand ? "heldByHand" : secret ? "heldSecret" : "heldOnSlips"),
    ],
  };
}
