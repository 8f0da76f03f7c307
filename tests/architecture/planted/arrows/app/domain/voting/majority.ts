import { ok } from "#app/domain/kernel/result.ts";
export const majority = ok;
