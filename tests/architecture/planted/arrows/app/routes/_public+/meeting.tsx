import { getMeeting } from "#app/features/meetings/queries.server.ts";
import { PollPanel } from "#app/features/voting/poll-panel.tsx";
import { refuse } from "#app/platform/http/refuse.server.ts";
import type { loader as frame } from "#app/root.tsx";
import { Button } from "#app/ui/button.tsx";
export const loader = () => [getMeeting, PollPanel, refuse, Button] as unknown as typeof frame;
