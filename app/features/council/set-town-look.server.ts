import { Readable } from "node:stream";
import { townColour } from "#app/domain/council/town-colour.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { TypesetError, typeset } from "#app/platform/pdf/typeset.server.ts";

const MOST_BYTES = 512 * 1024;
const LEAST_PIXELS = 60;
const MOST_PIXELS = 2000;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SAMPLE = `#set document(title: "arms")\n#image("/arms.png", alt: "arms")`;

export type TownLookInput = {
  colour: string;
  /** The new arms; null keeps the old ones. */
  arms: Uint8Array | null;
  /** Documents go without arms from now on. */
  removeArms: boolean;
};

export type TownLookRefusal =
  | "colour-unreadable"
  | "colour-too-light"
  | "arms-too-large"
  | "arms-no-png"
  | "arms-wrong-size";

/**
 * Sets the town's colour and arms on documents. Arms are a PNG and nothing else: an SVG is a program.
 * @param viewer who asks; needs "setting.write"
 * @returns the field beside which a refusal stands
 */
export async function setTownLook(
  viewer: Viewer,
  input: TownLookInput,
): Promise<Verdict<null, TownLookRefusal> & { field?: "colour" | "arms" }> {
  const person = requireCan(viewer, "setting.write");
  const colour = townColour(input.colour);
  if (!colour.ok) return { ...colour, field: "colour" };
  const fits = input.arms ? await checkArms(input.arms) : accepted(null);
  if (!fits.ok) return { ...fits, field: "arms" };
  const kept = input.arms ? await keepArms(input.arms) : undefined;
  const armsSha256 = input.removeArms && !input.arms ? null : kept;
  await inTransaction(async (tx) => {
    const where = { id: person.bodyId };
    await tx.body.update({ where, data: { colour: colour.value, armsSha256 }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "body.changed", bodyId: person.bodyId });
  });
  return accepted(null);
}

async function keepArms(bytes: Uint8Array): Promise<string> {
  const received = await fileStore().receive(Readable.from([bytes]), { maxBytes: MOST_BYTES });
  return (await received.keep()).sha256;
}

/** By content, and its size by the picture's own head before anything unpacks it. */
async function checkArms(bytes: Uint8Array): Promise<Verdict<null, TownLookRefusal>> {
  if (bytes.byteLength > MOST_BYTES) return refused("arms-too-large");
  const head = Buffer.from(bytes.subarray(0, 24));
  if (head.byteLength < 24 || !head.subarray(0, 8).equals(SIGNATURE)) return refused("arms-no-png");
  const sides = [head.readUInt32BE(16), head.readUInt32BE(20)];
  if (sides.some((pixels) => pixels < LEAST_PIXELS || pixels > MOST_PIXELS)) return refused("arms-wrong-size");
  try {
    await typeset({ template: SAMPLE, data: {}, files: { "arms.png": bytes }, createdAt: new Date(0) });
    return accepted(null);
  } catch (error) {
    if (error instanceof TypesetError) return refused("arms-no-png");
    throw error;
  }
}
