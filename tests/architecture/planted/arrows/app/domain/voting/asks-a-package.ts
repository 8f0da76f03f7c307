import { z } from "zod";
export const asked = z;
