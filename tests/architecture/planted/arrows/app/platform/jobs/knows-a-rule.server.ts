import { majority } from "#app/domain/voting/majority.ts";
export const knows = majority;
