import { loader as other } from "./meeting.tsx";
export const loader = other;
