import { wireFeatures } from "#app/wiring/features.server.ts";
export const wires = wireFeatures;
