import { useState } from "react";
import { ok } from "#app/domain/kernel/result.ts";
export const draws = [useState, ok];
