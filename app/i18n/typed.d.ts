import "i18next";
import type { messages } from "./de/messages.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: typeof messages;
    enableSelector: false;
  }
}
