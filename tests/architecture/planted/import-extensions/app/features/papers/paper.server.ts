import { z } from "zod";
import { ok } from "#app/domain/kernel/result.ts";
import { state } from "./state";
import { refuse } from "#app/platform/http/refuse";
import { meeting } from "../meetings/queries.server.ts";
export { lazy } from "./lazy";
export const later = () => import("./later");
export const all = [z, ok, state, refuse, meeting];
