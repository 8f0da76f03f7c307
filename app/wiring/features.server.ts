import type { Server } from "socket.io";
import { sweepUploads } from "#app/features/documents/sweep-uploads.server.ts";
import { builtFolders } from "#app/features/folder/built-folders.server.ts";
import { followVotedWording } from "#app/features/minutes/follow-wording.server.ts";
import { startSpeakerJobs } from "#app/features/speakers/speaker-jobs.server.ts";
import { startSecretVoteJobs } from "#app/features/voting/secret-vote-jobs.server.ts";
import { startVotingJobs } from "#app/features/voting/voting-jobs.server.ts";
import { wireVoting } from "#app/features/voting/wire-voting.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";

const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/**
 * Wires features together: sockets to gateways, facts to subscribers, jobs to their times. The only place where they
 * meet.
 * @param io the socket server
 * @returns stops what was started
 */
export function wireFeatures(io: Server): () => Promise<void> {
  const stopVoting = wireVoting(io);
  const stopVotingJobs = startVotingJobs();
  const stopSpeakerJobs = startSpeakerJobs();
  followVotedWording();
  const stopSecretVoteJobs = startSecretVoteJobs();
  const stopSweeping = every("sweep-uploads", SWEEP_INTERVAL_MS, sweepUploads);
  const stopSweepingFolders = every("sweep-folders", SWEEP_INTERVAL_MS, () => builtFolders().sweep());
  return async () => {
    await stopSweepingFolders();
    await stopVotingJobs();
    await stopSpeakerJobs();
    await stopSecretVoteJobs();
    await stopVoting();
    await stopSweeping();
    await io.close();
  };
}
