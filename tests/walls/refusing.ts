import pg from "pg";
import { asOwner } from "./reading.ts";

/**
 * Runs the statements in one transaction with the full role, has the checks of the commit made at its end, and takes
 * everything back.
 * @returns the constraint or the words of the trigger that refused; null when everything was accepted
 */
export async function refusedBy(statements: string[]): Promise<string | null> {
  const owner = await asOwner();
  await owner.query("BEGIN");
  try {
    for (const statement of statements) await owner.query(statement);
    await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.message;
    throw error;
  } finally {
    await owner.query("ROLLBACK");
  }
}

/** `INSERT INTO table (…) VALUES (…)`; text is quoted, null and numbers stand as they are. */
export function insert(table: string, values: Record<string, string | number | boolean | null>): string {
  const columns = Object.keys(values).map((name) => pg.escapeIdentifier(name));
  const cells = Object.values(values).map((value) =>
    typeof value === "string" ? pg.escapeLiteral(value) : String(value),
  );
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${cells.join(", ")})`;
}

/** `UPDATE table SET … WHERE id = …` */
export function change(table: string, id: string, set: string): string {
  return `UPDATE ${table} SET ${set} WHERE id = '${id}'`;
}

/** `DELETE FROM table WHERE id = …` */
export function remove(table: string, id: string): string {
  return `DELETE FROM ${table} WHERE id = '${id}'`;
}
