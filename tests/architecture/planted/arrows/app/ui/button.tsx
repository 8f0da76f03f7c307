import { useState } from "react";
import { text } from "#app/i18n/text.ts";
export const Button = () => [useState, text];
