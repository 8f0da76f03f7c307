import { z } from "zod";
import { LONGEST_PASSWORD } from "#app/domain/permissions/password.ts";

const LONGEST_EMAIL = 254;

/** Passwords are taken as typed: no trimming, nothing forbidden but excess. */
const typedPassword = z.string().min(1).max(LONGEST_PASSWORD);

const email = z.string().trim().toLowerCase().max(LONGEST_EMAIL).pipe(z.email());

export const signInSchema = z.object({
  email,
  password: typedPassword,
});
export type SignInInput = z.output<typeof signInSchema>;

export const openAccountSchema = z.object({ email });
export type OpenAccountInput = z.output<typeof openAccountSchema>;

/** Six digits; spaces that an app shows between them do not matter. */
export const codeSchema = z.object({
  code: z
    .string()
    .max(20)
    .transform((code) => code.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: "not-a-code" })),
});
export type CodeInput = z.output<typeof codeSchema>;

export const recoverySchema = z.object({ recoveryCode: z.string().trim().min(1).max(40) });
export type RecoveryInput = z.output<typeof recoverySchema>;

/** A deed that the own password confirms. */
export const confirmationSchema = z.object({ password: typedPassword });
export type ConfirmationInput = z.output<typeof confirmationSchema>;

export const changePasswordSchema = z
  .object({ password: typedPassword, newPassword: typedPassword, repeated: typedPassword })
  .refine(({ newPassword, repeated }) => newPassword === repeated, {
    path: ["repeated"],
    error: "passwords-differ",
  });
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

/** Fields whose value never goes back to the browser. */
export const SECRET_FIELDS = ["password", "newPassword", "repeated", "code"] as const;

/** The fields that a form of this schema posts, for reading it. */
export function fieldsOf(schema: { shape: object }): string[] {
  return Object.keys(schema.shape);
}
