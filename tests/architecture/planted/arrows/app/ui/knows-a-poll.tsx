import { PollPanel } from "#app/features/voting/poll-panel.tsx";
export const knows = PollPanel;
