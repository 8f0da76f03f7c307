import { randomUUID } from "node:crypto";
export const asked = randomUUID;
