import type { Meeting } from "#app/features/meetings/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
export const PollPanel = (meeting: Meeting) => [Button, meeting];
