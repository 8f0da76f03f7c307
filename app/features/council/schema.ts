import { z } from "zod";

const LONGEST_NAME = 100;
/** Letters of any language with what stands between them; control and format characters are no part of a name. */
const nameText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NAME)
  .regex(/^\P{C}+$/u);

export const newPersonSchema = z.object({
  formOfAddress: nameText.optional(),
  title: nameText.optional(),
  givenName: nameText,
  familyName: nameText,
});
export type NewPersonInput = z.output<typeof newPersonSchema>;

/** The fields of the form. */
export const NEW_PERSON_FIELDS = Object.keys(newPersonSchema.shape);
