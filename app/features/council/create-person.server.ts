import { type Actor, record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import type { NewPersonInput } from "./schema.ts";

/**
 * A person of the body, without seat, duty or account: nobody but the administration knows of them yet.
 * @param viewer who asks; needs "account.manage"
 * @param input the parsed form
 * @returns the person's id
 */
export async function createPerson(viewer: Viewer, input: NewPersonInput): Promise<string> {
  const person = requireCan(viewer, "account.manage");
  return inTransaction((tx) => insertPerson(tx, actorOf(person), person.bodyId, input));
}

/** The same inside a running transaction, for a new installation. */
export async function insertPerson(tx: Tx, actor: Actor, bodyId: string, input: NewPersonInput): Promise<string> {
  const { formOfAddress, title, givenName, familyName } = input;
  const { id: personId } = await tx.person.create({
    data: { bodyId, formOfAddress, title, givenName, familyName },
    select: { id: true },
  });
  await record(tx, actor, { kind: "person.created", bodyId, personId });
  return personId;
}
