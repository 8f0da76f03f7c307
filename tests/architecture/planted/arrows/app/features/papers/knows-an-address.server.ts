import { loader } from "#app/routes/_public+/meeting.tsx";
export const known = loader;
