import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import type { Verdict } from "#app/domain/kernel/result.ts";
import { callAgendaItem } from "#app/features/meetings/call-agenda-item.server.ts";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { correctAttendance } from "#app/features/meetings/correct-attendance.server.ts";
import { doubtQuorum } from "#app/features/meetings/doubt-quorum.server.ts";
import { endMeeting } from "#app/features/meetings/end-meeting.server.ts";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { recordDisruption } from "#app/features/meetings/record-disruption.server.ts";
import { recordExclusion } from "#app/features/meetings/record-exclusion.server.ts";
import { recordSubstitution } from "#app/features/meetings/record-substitution.server.ts";
import {
  callAgendaItemSchema,
  closeAgendaItemSchema,
  correctAttendanceSchema,
  doubtQuorumSchema,
  recordAttendanceSchema,
  recordDisruptionSchema,
  recordExclusionSchema,
  recordSubstitutionSchema,
  setSecondSessionSchema,
  startMeetingSchema,
} from "#app/features/meetings/session-schema.ts";
import { setSecondSession } from "#app/features/meetings/set-second-session.server.ts";
import { startMeeting } from "#app/features/meetings/start-meeting.server.ts";
import { stateQuorum } from "#app/features/meetings/state-quorum.server.ts";
import { MOTION_FIELDS } from "#app/features/motions/schema.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { SPEAKER_FIELDS } from "#app/features/speakers/schema.ts";
import { leadPoll } from "#app/features/voting/lead-poll.server.ts";
import { noteBreach } from "#app/features/voting/note-breach.server.ts";
import { recordApproval } from "#app/features/voting/record-approval.server.ts";
import { noteBreachSchema, recordApprovalSchema } from "#app/features/voting/schema.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { approveMinutes } from "./approve-minutes.server.ts";
import { confirmProposals } from "./confirm-proposals.server.ts";
import { correctSection } from "./correct-section.server.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";
import { publishMinutes } from "./publish-minutes.server.ts";
import {
  approveMinutesSchema,
  correctSectionSchema,
  publishMinutesSchema,
  setDecisionTypeSchema,
  writeSectionSchema,
} from "./schema.ts";
import { setDecisionType } from "./set-decision-type.server.ts";
import { writeSection } from "./write-section.server.ts";

/** What came of a form; a refusal keeps what was typed. */
export type DeskReply =
  | { ok: true; intent: string; hallKey: null }
  | { ok: false; intent: string; submission: SubmissionResult<string[]> };

/** Every field that these forms have. */
export const SESSION_FIELDS: readonly string[] = [
  ...["intent", "present", "agendaItemId", "seenId", "personId", "presence", "attendanceId", "mode", "from", "to"],
  ...["remove", "excluded", "version", "record", "resolution", "decisionType", "seen", "correctionId", "text"],
  ...["question", "kind", "pollId", "epoch", "announced", "reason", "yes", "no", "abstain", "invalid"],
  ...[
    "personIds",
    "names",
    "casting",
    "secretElection",
    "noObjection",
    "candidateIds",
    "votes",
    "against",
    "candidateId",
    "drawnBy",
  ],
  ...["sphere", "memberId", "secondSession", "disclosed", "byBody", "approvedOn", "approvedIn", "reference"],
  ...[
    "matter",
    "onPaper",
    "seconds",
    "answer",
    "key",
    "breach",
    "breachId",
    "noticedOn",
    "choice",
    "secretDemanded",
    "rollCallDemanded",
  ],
  ...SPEAKER_FIELDS,
  ...MOTION_FIELDS,
];

type Deed = (viewer: Viewer, meetingId: string, form: FormData) => Promise<SubmissionResult<string[]> | null>;

const nothing = z.object({});

const DEEDS = new Map<string, Deed>([
  [
    "start",
    deed(startMeetingSchema, (viewer, meetingId, input) =>
      startMeeting(viewer, meetingId, input, ({ tx }) => ensureMinutes(tx, meetingId)),
    ),
  ],
  ["end", deed(nothing, endMeeting)],
  ["call", deed(callAgendaItemSchema, callAgendaItem)],
  ["closeItem", deed(closeAgendaItemSchema, closeAgendaItem)],
  ["attendance", deed(recordAttendanceSchema, recordAttendance)],
  ["correctAttendance", deed(correctAttendanceSchema, correctAttendance)],
  ["exclusion", deed(recordExclusionSchema, recordExclusion)],
  ["disruption", deed(recordDisruptionSchema, recordDisruption)],
  ["substitution", deed(recordSubstitutionSchema, recordSubstitution)],
  ["secondSession", deed(setSecondSessionSchema, setSecondSession)],
  ["doubt", deed(doubtQuorumSchema, doubtQuorum)],
  ["approve", deed(approveMinutesSchema, approveMinutes)],
  ["pollApproval", deed(recordApprovalSchema, (viewer, _meetingId, input) => recordApproval(viewer, input))],
  ["breach", deed(noteBreachSchema, (viewer, _meetingId, input) => noteBreach(viewer, input))],
  ["quorum", deed(nothing, stateQuorum)],
  ["write", deed(writeSectionSchema, writeSection)],
  ["decide", deed(setDecisionTypeSchema, setDecisionType)],
  ["confirmAll", deed(nothing, confirmProposals)],
  ["publish", deed(publishMinutesSchema, publishMinutes)],
  ["correct", deed(correctSectionSchema, correctSection)],
]);

/**
 * Does what a form of the session's or the minutes' screen asks for; its field `intent` names the deed. What is not
 * known here is a deed on a vote. Throws 404 and 403 as the commands do.
 */
export async function answerSessionForm(viewer: Viewer, meetingId: string, form: FormData): Promise<DeskReply> {
  const intent = String(form.get("intent") ?? "");
  const known = DEEDS.get(intent);
  if (!known) {
    const reply = await leadPoll(viewer, meetingId, form);
    return reply.ok ? { ok: true, intent, hallKey: null } : reply;
  }
  const submission = await known(viewer, meetingId, form);
  return submission === null ? { ok: true, intent, hallKey: null } : { ok: false, intent, submission };
}

function deed<Schema extends z.ZodType>(
  schema: Schema,
  command: (viewer: Viewer, meetingId: string, input: z.input<Schema>) => Promise<Verdict<unknown, string>>,
): Deed {
  return async (viewer, meetingId, form) => {
    const submission = parseForm(form, schema);
    if (submission.status !== "success") return submission.reply();
    const verdict = await command(viewer, meetingId, submission.value as z.input<Schema>);
    return verdict.ok ? null : withRefusal(submission, verdict.refused);
  };
}
