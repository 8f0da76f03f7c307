import { expect } from "vitest";
import { ok } from "./result.ts";
expect(ok());
