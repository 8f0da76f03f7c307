import i18next from "i18next";
export const text = i18next;
